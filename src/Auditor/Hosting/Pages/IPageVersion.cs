namespace Auditor.Hosting.Pages;

/// <summary>Tells whether what pages show may have changed.</summary>
internal interface IPageVersion
{
    /// <summary>A text that changes whenever anything changes that a page shows.</summary>
    ValueTask<string> CurrentAsync(CancellationToken cancellation);
}
