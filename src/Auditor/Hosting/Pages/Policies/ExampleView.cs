using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>An example of a policy.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Settings">The parameters that it sets, or null.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record ExampleView(string Heading, string? Settings, ImmutableArray<string> Lines)
{
    public static ExampleView? Of(string heading, string? code, string? settings = null) => code is null ? null : new(heading, settings, [.. code.Split('\n')]);
}
