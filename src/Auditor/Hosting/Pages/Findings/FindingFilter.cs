using System.Collections.Immutable;
using System.Globalization;
using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;
using Policies;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The filters of the list of findings, as they stand in its address.</summary>
internal sealed record FindingFilter
{
    /// <summary>What an address calls the resources of no environment, and of no region.</summary>
    public const string None = "-";

    private const string OpenState = "open";

    public static readonly ImmutableArray<string> States = [OpenState, "waived", "resolved", "all"];

    public static readonly ImmutableArray<string> Severities = [.. Enum.GetValues<global::Policies.Model.Severity>().Reverse().Select(Words.Of)];

    public static readonly ImmutableArray<string> Outcomes = [Words.Of(global::Policies.Model.Outcome.NonCompliant), Words.Of(global::Policies.Model.Outcome.Unknown), .. Enum.GetValues<DifferenceKind>().Select(Words.Of)];

    public static readonly ImmutableArray<string> Sorts = ["severity", "newest", "resource"];

    public static readonly ImmutableArray<string> Spans = ["1d", "7d", "30d"];

    private static readonly string[] Names = ["text", "state", "severity", "outcome", "policy", "account", "environment", "region", "type", "framework", "control", "resource", "since", "sort", "cursor"];

    public string Path { get; init; } = "/findings";

    /// <summary>What is shown where no outcome is chosen; empty for everything.</summary>
    public ImmutableArray<string> UsualOutcomes { get; init; } = [];

    public string? Text { get; init; }

    public string State { get; init; } = OpenState;

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

    public string Sort { get; init; } = "severity";

    public string? Cursor { get; init; }

    /// <summary>What is wrong, in a sentence; or null.</summary>
    public string? Problem { get; init; }

    public bool IsFiltered => this with { Cursor = null, Sort = "severity" } is var bare && bare.ToString() != Path;

    public static FindingFilter Read(IQueryCollection given, IReadOnlyCollection<string> policies, string path, ImmutableArray<string> usualOutcomes)
    {
        var query = new QueryReader(given, Names);
        var framework = query.OneOf("framework", [.. FrameworkTable.All.Select(one => one.Name)]);
        var filter = new FindingFilter
        {
            Path = path,
            UsualOutcomes = usualOutcomes,
            Text = query.Text("text"),
            State = query.OneOf("state", States) ?? OpenState,
            Severity = query.AnyOf("severity", Severities),
            Outcome = query.AnyOf("outcome", usualOutcomes.IsEmpty ? Outcomes : usualOutcomes),
            Policy = query.AnyOf("policy", [.. policies, .. Enum.GetValues<DifferenceKind>().Select(DifferenceText.Rule)]),
            Account = query.Several("account"),
            Environment = query.Several("environment"),
            Region = query.Several("region"),
            Type = query.Several("type"),
            Framework = framework,
            Control = framework is null ? query.Text("control") : query.OneOf("control", [.. FrameworkTable.All.Where(one => one.Name == framework).SelectMany(one => one.Controls).Select(control => control.Id)]),
            Resource = query.Text("resource"),
            Since = query.Text("since"),
            Sort = query.OneOf("sort", Sorts) ?? "severity",
            Cursor = query.Whole("cursor"),
        };
        return filter with
        {
            Problem = query.Problem
                ?? (filter.Control is not null && framework is null ? "A control belongs to a framework: give both." : null)
                ?? (filter.Since is { } since && !TryTime(since, DateTimeOffset.UnixEpoch, out _) ? $"\"{since}\" is no span of time: it takes {string.Join(", ", Spans)}, or a day such as 2026-11-22." : null),
        };
    }

    /// <summary>The query of the store.</summary>
    public FindingQuery ToQuery(IEnumerable<string> policies, DateTimeOffset now)
    {
        var since = Since is { } text && TryTime(text, now, out var time) ? time : (DateTimeOffset?)null;
        return new FindingQuery
        {
            States = State switch
            {
                OpenState => [FindingState.Open],
                "waived" => [FindingState.Waived],
                "resolved" => [FindingState.Resolved],
                _ => [FindingState.Open, FindingState.Waived, FindingState.Resolved],
            },
            Severities = [.. Severity.Select(word => Enum.GetValues<global::Policies.Model.Severity>().First(severity => Words.Of(severity) == word))],
            Outcomes = Outcome.IsEmpty ? UsualOutcomes : Outcome,
            Policies = [.. Policies(policies)],
            Accounts = Account,
            Environments = [.. Environment.Select(name => name is None ? "" : name)],
            Regions = [.. Region.Select(name => name is None ? "" : name)],
            Types = Type,
            Resource = Resource,
            Text = Text,
            Since = State is "resolved" ? null : since,
            ResolvedSince = State is "resolved" ? since : null,
            Sort = Sort switch { "newest" => FindingSort.Newest, "resource" => FindingSort.Resource, _ => FindingSort.Severity },
            Cursor = Cursor,
        };
    }

    /// <summary>The address of the list.</summary>
    public override string ToString() => Query(Path).ToString();

    /// <summary>The address of something that takes the same filters.</summary>
    public PageQuery Query(string path) => new PageQuery(path)
        .With("text", Text)
        .With("state", State is OpenState ? null : State)
        .With("severity", Severity)
        .With("outcome", Outcome)
        .With("policy", Policy)
        .With("account", Account)
        .With("environment", Environment)
        .With("region", Region)
        .With("type", Type)
        .With("framework", Framework)
        .With("control", Control)
        .With("resource", Resource)
        .With("since", Since)
        .With("sort", Sort is "severity" ? null : Sort)
        .With("cursor", Cursor);

    /// <summary>What is chosen, each with the list without it.</summary>
    public IEnumerable<ChosenView> Chosen()
    {
        var first = this with { Cursor = null };
        foreach (var (label, value, without) in Values(first))
        {
            yield return new ChosenView(label, value, without.ToString());
        }
    }

    private static IEnumerable<(string Label, string Value, FindingFilter Without)> Values(FindingFilter filter) =>
    [
        .. One("text", filter.Text, filter with { Text = null }),
        .. filter.Severity.Select(value => ("severity", value, filter with { Severity = filter.Severity.Remove(value, StringComparer.Ordinal) })),
        .. filter.Outcome.Select(value => ("outcome", OutcomeLabel(value), filter with { Outcome = filter.Outcome.Remove(value, StringComparer.Ordinal) })),
        .. filter.Policy.Select(value => ("policy", value, filter with { Policy = filter.Policy.Remove(value, StringComparer.Ordinal) })),
        .. filter.Account.Select(value => ("account", value, filter with { Account = filter.Account.Remove(value, StringComparer.Ordinal) })),
        .. filter.Environment.Select(value => ("environment", value is None ? "none" : value, filter with { Environment = filter.Environment.Remove(value, StringComparer.Ordinal) })),
        .. filter.Region.Select(value => ("region", value is None ? "global" : value, filter with { Region = filter.Region.Remove(value, StringComparer.Ordinal) })),
        .. filter.Type.Select(value => ("type", value, filter with { Type = filter.Type.Remove(value, StringComparer.Ordinal) })),
        .. One("framework", filter.Framework, filter with { Framework = null, Control = null }),
        .. One("control", filter.Control, filter with { Control = null }),
        .. One("resource", filter.Resource is null ? null : "one", filter with { Resource = null }),
        .. One("since", filter.Since, filter with { Since = null }),
    ];

    private static IEnumerable<(string Label, string Value, FindingFilter Without)> One(string label, string? value, FindingFilter without) => value is null ? [] : [(label, value, without)];

    /// <summary>An outcome, or the kind of a difference, as people read it.</summary>
    public static string OutcomeLabel(string outcome) => outcome switch
    {
        "NonCompliant" => "Non-compliant",
        "Unknown" => "Unknown",
        "NotEqual" => "Drift: another value",
        "Add" => "Drift: added",
        "Remove" => "Drift: removed",
        "Missing" => "Drift: resource missing",
        "Unmanaged" => "Drift: unmanaged",
        "PendingChange" => "Pending change",
        _ => outcome,
    };

    private IEnumerable<string> Policies(IEnumerable<string> known)
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

        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
    }
}
