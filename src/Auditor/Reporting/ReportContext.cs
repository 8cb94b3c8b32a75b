using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Reporting;

/// <summary>What a report needs to know beyond the result: the reader's wishes and the reader's screen.</summary>
internal sealed record ReportContext
{
    /// <summary>The heading of a document.</summary>
    public string Title { get; init; } = "AWS compliance audit";

    /// <summary>Whether to colour; terminal, <c>NO_COLOR</c> and <c>--no-color</c> are the caller's to weigh.</summary>
    public bool Colours { get; init; }

    /// <summary>The terminal's width in columns, or null where lines are not wrapped: files and pipes.</summary>
    public int? Width { get; init; }

    /// <summary>Whether the console report shows the recovery estimates.</summary>
    public bool Recovery { get; init; }

    /// <summary>Whether the console report is its summary line only, after the tables of recovery where they are asked for.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether the console report spells out unknown and waived findings.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether the console report ends with a table of the frameworks.</summary>
    public bool Frameworks { get; init; }

    /// <summary>The file that has the whole report, which a report that has not room for all of it names; null where there is none.</summary>
    public string? FullReport { get; init; }

    /// <summary>What was open at earlier times and now; empty where nobody kept count.</summary>
    public ImmutableArray<OpenFindings> Trend { get; init; } = [];

    /// <summary>Tells the reader what a format cannot say, a sentence each.</summary>
    public Action<string> Tell { get; init; } = _ => { };

    /// <summary>The lines around a place, in order, or null where there are none to show.</summary>
    public Func<Location, IReadOnlyList<(int Line, string Text)>?> Excerpt { get; init; } = _ => null;
}
