using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Errors;

/// <summary>A page that says what went wrong, and what to do.</summary>
/// <param name="Heading">What it is, in a few words.</param>
/// <param name="Sentence">What went wrong.</param>
/// <param name="Ways">Where to go on.</param>
internal sealed record ProblemView(string Heading, string Sentence, ImmutableArray<WayView> Ways)
{
    private static readonly WayView Overview = new("/", "Overview");

    /// <summary>What the log has it under, or null.</summary>
    public string? Trace { get; init; }

    /// <summary>There is nothing at the address.</summary>
    public static PageAnswer NotFound(string sentence, params ReadOnlySpan<WayView> ways) => Answer(404, "Not found", sentence, [.. ways, Overview]);

    /// <summary>Something in the address, or in a form, cannot be used.</summary>
    public static PageAnswer Unusable(string sentence, params ReadOnlySpan<WayView> ways) => Answer(400, "This cannot be shown as asked", sentence, [.. ways, Overview]);

    private static PageAnswer Answer(int status, string heading, string sentence, ImmutableArray<WayView> ways) =>
        new(heading, "", "pages/problem", new ProblemView(heading, sentence, ways)) { Status = status };
}
