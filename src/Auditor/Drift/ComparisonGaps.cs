using Auditor.Accounts.Reading;
using Auditor.Configuration;

namespace Auditor.Drift;

/// <summary>Says what of a comparison could not be carried out as asked: what nobody looked at is not free of drift.</summary>
/// <param name="scope">What was to be compared.</param>
/// <param name="accounts">What the accounts came to.</param>
internal sealed class ComparisonGaps(DriftScope scope, IReadOnlyCollection<AccountComparison> accounts)
{
    // A shorter part of a name is in too many others.
    private const int ShortestStem = 3;

    private readonly List<ComparedStack> _stacks = [.. accounts.SelectMany(account => account.Stacks).Concat(NotDeployed.Of(scope, accounts))];

    /// <summary>The problems.</summary>
    public IEnumerable<Problem> Problems() => scope.Stacks.IsEmpty ? OfAll() : scope.Stacks.Distinct(StringComparer.Ordinal).Select(Of).OfType<Problem>();

    private IEnumerable<Problem> OfAll()
    {
        if (_stacks.Count == 0 && Unlisted() is { } unlisted)
        {
            yield return new(ProblemKind.Access, $"nothing was compared: {unlisted}");
        }
        else if (_stacks.Count > 0 && Uncompared(_stacks) is { } reason)
        {
            yield return new(ProblemKind.Access, $"nothing was compared: {reason}");
        }
    }

    private Problem? Of(string pattern)
    {
        var meant = _stacks.Where(stack => DriftScope.IsMeant(pattern, stack.Name)).ToList();
        if (meant.Count > 0)
        {
            return Uncompared(meant) is { } reason ? new(ProblemKind.Access, $"nothing of {pattern} was compared: {reason}") : null;
        }

        var (names, unlisted) = (accounts.SelectMany(account => account.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(), Unlisted());
        return names.Count == 0 && unlisted is not null
            ? new(ProblemKind.Access, $"nothing was compared: {unlisted}")
            : new(ProblemKind.Configuration, $"no stack {(Wildcard.IsIn(pattern) ? "matches" : "is called")} {pattern}{Where()}{Near(pattern, names)}{(unlisted is null ? "" : $" (not all stacks could be listed: {unlisted})")}");
    }

    private string Where() => accounts.SelectMany(account => account.Targets).Distinct().ToList() switch
    {
        [] => "",
        [var only] => $" in {only.Account}/{only.Region}",
        var several => FormattableString.Invariant($" in the {several.Count} regions that were looked at"),
    };

    private static string Near(string pattern, List<string> names)
    {
        if (pattern.Split('/') is [{ Length: > 0 } outermost, _, ..] && names.Any(name => DriftScope.IsMeant(outermost, name)))
        {
            return $"; a nested stack is compared with the outermost one: name {outermost}";
        }

        var stem = pattern.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
        var near = Suggestion.Nearest(stem, names) ?? (stem.Length < ShortestStem ? null : names.FirstOrDefault(name => name.Contains(stem, StringComparison.OrdinalIgnoreCase)));
        return near is null ? "" : $"; did you mean {near}?";
    }

    // Null where at least one of them was compared with something.
    private string? Uncompared(List<ComparedStack> stacks)
    {
        if (stacks.All(stack => stack.Problem is not null))
        {
            return $"{stacks[0].Name}: {stacks[0].Problem}";
        }

        if (scope.Against != DriftAgainst.Deployed || stacks.Exists(stack => stack.Compared > 0 || stack is { Status: null, Problem: null }))
        {
            return null;
        }

        // What only templates have could not have been compared by anybody.
        var most = accounts.SelectMany(account => account.Tally.NotCompared).Where(one => one.Property is null && !ReadPlan.IsOfTemplatesAlone(one.Type)).MaxBy(one => one.Count);
        return most is null ? null
            : stacks.Count == _stacks.Count ? $"{most.Type}: {most.Reason}"
            : "none of its resources could be; --verbose lists why";
    }

    private string? Unlisted() => accounts.SelectMany(account => account.Unlisted).Order(StringComparer.Ordinal).ToList() switch
    {
        [] => null,
        [var only] => only,
        var several => FormattableString.Invariant($"{several[0]} (and {several.Count - 1} more like it)"),
    };
}
