namespace Auditor.Hosting.Pages;

/// <summary>The field of a form by which the auditor knows that its own page sent it.</summary>
internal sealed record FormToken(string Name, string Value);
