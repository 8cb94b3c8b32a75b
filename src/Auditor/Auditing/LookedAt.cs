namespace Auditor.Auditing;

/// <summary>What an audit looked at: what an earlier one found there and this one did not is resolved, and nothing else is.</summary>
/// <param name="coverage">What was read, and what not.</param>
/// <param name="unread">What could not be read.</param>
/// <param name="typesOf">The types that the policy of an id judges, or null where it took no part.</param>
/// <param name="judged">What was judged of what was read.</param>
internal sealed class LookedAt(IReadOnlyCollection<CoverageEntry> coverage, Unread unread, Func<string, IReadOnlyCollection<string>?> typesOf, JudgedPart judged)
{
    // Settings of accounts are made of what other types tell, and are there wherever an account could be entered.
    private const string OfAccounts = "Account::";

    private readonly ILookup<string, CoverageEntry> _byTarget = coverage.ToLookup(entry => entry.Target, StringComparer.Ordinal);

    /// <summary>Whether a finding of an earlier result would have been found again.</summary>
    public bool Includes(BaselineFinding earlier) => Gap(earlier) is null;

    /// <summary>Why a finding of an earlier result would not have been found again, as a clause; null where it would.</summary>
    public string? Gap(BaselineFinding earlier)
    {
        if (typesOf(earlier.Policy) is not { } types)
        {
            return "the policy took no part";
        }

        if (earlier.Type is { } type && !judged.Includes(type))
        {
            return judged.IsNothing ? "only drift was looked for" : judged.Since is null ? $"{type} was not to be judged" : "only what had changed lately was judged";
        }

        return earlier.Template is not null || earlier.Account is not { } account
            ? unread.Concerns(types) ? "not everything was read that the policy judges" : null
            : Gap(account, earlier.Region, earlier.Type);
    }

    /// <summary>Why not every resource of a type was read that an account has in a region, as a clause; null where it was.</summary>
    public string? Gap(string account, string? region, string? type)
    {
        // A global resource is read for the account, although its stack stands in a region.
        var entries = _byTarget[account].Concat(_byTarget[$"{account}/{region}"]).Where(entry => entry.Type is "*" || entry.Type == type || type?.StartsWith(OfAccounts, StringComparison.Ordinal) is true).ToList();
        return entries.Count == 0 ? $"{type} was not read in {(region is null ? account : $"{account}/{region}")}"
            : entries.Find(entry => entry.Problem is not null) is { } gap ? $"{(gap.Type is "*" ? gap.Target : $"{gap.Type} of {gap.Target}")} was not read in full: {gap.Problem}"
            : null;
    }
}
