namespace Auditor.Hosting.Pages;

/// <summary>A name, and where it leads; nowhere with null.</summary>
internal sealed record LinkView(string Label, string? Path);
