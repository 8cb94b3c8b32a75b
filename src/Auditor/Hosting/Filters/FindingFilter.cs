using System.Collections.Immutable;
using System.Globalization;
using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Policies;

namespace Auditor.Hosting.Filters;

/// <summary>Which findings are asked for, in the words of addresses: the same for pages, the table and the interface for programs.</summary>
internal sealed record FindingFilter
{
    /// <summary>What an address calls the resources of no environment, and of no region.</summary>
    public const string None = "-";

    /// <summary>What an address calls all states.</summary>
    public const string All = "all";

    /// <summary>The name of the filter that says where a list goes on.</summary>
    public const string CursorName = "cursor";

    /// <summary>The states as addresses and answers spell them.</summary>
    public static readonly ImmutableArray<string> StateWords = ["open", "waived", "resolved"];

    public static readonly ImmutableArray<string> States = [.. StateWords, All];

    public static readonly ImmutableArray<string> Severities = [.. Enum.GetValues<global::Policies.Model.Severity>().Reverse().Select(Words.Of)];

    public static readonly ImmutableArray<string> Outcomes = [Words.Of(global::Policies.Model.Outcome.NonCompliant), Words.Of(global::Policies.Model.Outcome.Unknown), .. Enum.GetValues<DifferenceKind>().Select(Words.Of)];

    /// <summary>Those of what is live not as deployed: all kinds of differences but pending changes.</summary>
    public static readonly ImmutableArray<string> Drifted = [.. new[] { DifferenceKind.NotEqual, DifferenceKind.Add, DifferenceKind.Remove, DifferenceKind.Missing, DifferenceKind.Unmanaged }.Select(Words.Of)];

    /// <summary>What stands for the policy of a difference.</summary>
    public static readonly ImmutableArray<string> DriftPolicies = [.. Enum.GetValues<DifferenceKind>().Select(DifferenceText.Rule)];

    public static readonly ImmutableArray<string> Sorts = ["severity", "newest", "resource"];

    public static readonly ImmutableArray<string> Spans = ["1d", "7d", "30d"];

    /// <summary>What may be filtered by.</summary>
    public static readonly ImmutableArray<string> Names = ["text", "state", "severity", "outcome", "policy", "account", "environment", "region", "type", "framework", "control", "resource", "since", "sort", CursorName];

    // What a program takes for a time, to the second and finer, with the offset.
    private static readonly string[] Times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>What is asked for where no outcome is chosen; empty for everything.</summary>
    public ImmutableArray<string> UsualOutcomes { get; init; } = [];

    public string? Text { get; init; }

    /// <summary>Any of <see cref="States"/>; empty for open ones alone.</summary>
    public ImmutableArray<string> State { get; init; } = [];

    public ImmutableArray<string> Severity { get; init; } = [];

    public ImmutableArray<string> Outcome { get; init; } = [];

    public ImmutableArray<string> Policy { get; init; } = [];

    public ImmutableArray<string> Account { get; init; } = [];

    public ImmutableArray<string> Environment { get; init; } = [];

    public ImmutableArray<string> Region { get; init; } = [];

    public ImmutableArray<string> Type { get; init; } = [];

    public string? Framework { get; init; }

    public string? Control { get; init; }

    public string? Resource { get; init; }

    /// <summary>A span of <see cref="Spans"/>, or a time.</summary>
    public string? Since { get; init; }

    public string Sort { get; init; } = Sorts[0];

    public string? Cursor { get; init; }

    /// <summary>What is wrong, in a sentence; or null.</summary>
    public string? Problem { get; init; }

    /// <summary>The outcomes that are asked for; empty for everything.</summary>
    public ImmutableArray<string> ChosenOutcomes => Outcome.IsEmpty ? UsualOutcomes : Outcome;

    /// <summary>Whether resolved ones alone are asked for; a time is then when they were resolved.</summary>
    public bool IsResolved => State is ["resolved"];

    /// <summary>Whether what it finds is another from one minute to the next.</summary>
    public bool IsOfMinute => Since is { } since && Spans.Contains(since, StringComparer.Ordinal);

    /// <summary>What an address calls so, as the store does.</summary>
    public static string? Named(string? text) => text is None ? "" : text;

    /// <summary>What the store calls so, as an address does.</summary>
    public static string? Unnamed(string? name) => name is "" ? None : name;

    /// <summary>Reads the filters.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="policies">The policies that may be asked for, of <see cref="KnownPolicies"/>.</param>
    /// <param name="usualOutcomes">What is asked for where no outcome is chosen, and the only ones that can be; empty for everything.</param>
    public static FindingFilter Read(QueryReader query, IReadOnlyCollection<string> policies, ImmutableArray<string> usualOutcomes)
    {
        var framework = query.OneOf("framework", [.. FrameworkTable.All.Select(one => one.Name)]);
        var filter = new FindingFilter
        {
            UsualOutcomes = usualOutcomes,
            Text = query.Text("text"),
            State = StateOf(query.AnyOf("state", States)),
            Severity = query.AnyOf("severity", Severities),
            Outcome = query.AnyOf("outcome", usualOutcomes.IsEmpty ? Outcomes : usualOutcomes),
            Policy = query.AnyOf("policy", [.. policies, .. DriftPolicies]),
            Account = query.Several("account"),
            Environment = query.Several("environment"),
            Region = query.Several("region"),
            Type = query.Several("type"),
            Framework = framework,
            Control = framework is null ? query.Text("control") : query.OneOf("control", [.. FrameworkTable.All.Where(one => one.Name == framework).SelectMany(one => one.Controls).Select(control => control.Id)]),
            Resource = query.Text("resource"),
            Since = query.Text("since"),
            Sort = query.OneOf("sort", Sorts) ?? Sorts[0],
            Cursor = query.Whole(CursorName),
        };
        return filter with
        {
            Problem = query.Problem
                ?? (filter.Control is not null && framework is null ? "A control belongs to a framework: give both." : null)
                ?? (filter.Since is { } since && !TryTime(since, DateTimeOffset.UnixEpoch, out _) ? $"\"{Printable.Of(since)}\" is no span of time: it takes {string.Join(", ", Spans)}, a day such as 2026-11-22, or a time such as 2026-11-22T08:00:00Z." : null),
        };
    }

    /// <summary>The query of the store.</summary>
    public FindingQuery ToQuery(IEnumerable<string> policies, DateTimeOffset now)
    {
        var since = Since is { } text && TryTime(text, now, out var time) ? time : (DateTimeOffset?)null;
        return new FindingQuery
        {
            States = State.IsEmpty ? [FindingState.Open] : State.Contains(All, StringComparer.Ordinal) ? [.. Enum.GetValues<FindingState>()] : [.. State.Select(word => (FindingState)StateWords.IndexOf(word)).Order()],
            Severities = [.. Severity.Select(Words.SeverityOf)],
            Outcomes = ChosenOutcomes,
            Policies = [.. PoliciesOf(policies)],
            Accounts = Account,
            Environments = [.. Environment.Select(name => name is None ? "" : name)],
            Regions = [.. Region.Select(name => name is None ? "" : name)],
            Types = Type,
            Resource = Resource,
            Text = Text,
            Since = IsResolved ? null : since,
            ResolvedSince = IsResolved ? since : null,
            Sort = (FindingSort)Sorts.IndexOf(Sort),
            Cursor = Cursor,
        };
    }

    // Open ones alone, and all of them, are each said in one way.
    private static ImmutableArray<string> StateOf(ImmutableArray<string> words) => words switch
    {
        ["open"] => [],
        _ when words.Contains(All, StringComparer.Ordinal) || words.Length == StateWords.Length => [All],
        _ => words,
    };

    private IEnumerable<string> PoliciesOf(IEnumerable<string> known)
    {
        if (Framework is null)
        {
            return Policy;
        }

        var supporting = known.Where(policy => ControlTable.For(policy).Any(control => control.Framework == Framework && (Control is null || control.Id == Control)));
        var both = (Policy.IsEmpty ? supporting : supporting.Intersect(Policy, StringComparer.Ordinal)).ToList();

        // No policy is called so: none supports it, so nothing is to be found.
        return both.Count > 0 ? both : [None];
    }

    private static bool TryTime(string text, DateTimeOffset now, out DateTimeOffset time)
    {
        if (Spans.Contains(text, StringComparer.Ordinal))
        {
            time = now - TimeSpan.FromDays(int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture));
            return true;
        }

        return DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}
