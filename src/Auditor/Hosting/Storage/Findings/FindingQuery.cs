using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>Which findings and differences to list. What is empty or null does not restrict.</summary>
internal sealed record FindingQuery
{
    /// <summary>The states; open ones alone unless said otherwise.</summary>
    public ImmutableArray<FindingState> States { get; init; } = [FindingState.Open];

    public ImmutableArray<Severity> Severities { get; init; } = [];

    /// <summary>Outcomes and kinds of differences, in the words of results: <c>NonCompliant</c>, <c>Unknown</c>, <c>NotEqual</c>, <c>Missing</c> and so on.</summary>
    public ImmutableArray<string> Outcomes { get; init; } = [];

    /// <summary>Ids of policies, or <c>drift-…</c>; a framework or control is given by the policies that support it.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Names of environments; an empty name is none.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>Regions; an empty name is none, as of global resources.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The id of a resource, as <see cref="FindingRow.Resource"/> has it.</summary>
    public string? Resource { get; init; }

    /// <summary>A part of the resource's name, id, ARN, type or stack or of the policy, or the beginning of the finding's id.</summary>
    public string? Text { get; init; }

    /// <summary>Only what was opened or reopened since then.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only what was resolved since then.</summary>
    public DateTimeOffset? ResolvedSince { get; init; }

    public FindingSort Sort { get; init; }

    /// <summary>How many at most, 200 at most.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where to go on.</summary>
    public string? Cursor { get; init; }
}
