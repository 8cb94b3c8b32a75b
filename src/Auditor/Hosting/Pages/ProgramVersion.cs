namespace Auditor.Hosting.Pages;

/// <summary>The version where nothing is stored.</summary>
internal sealed class ProgramVersion : IPageVersion
{
    public ValueTask<string> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Tool.Version);
}
