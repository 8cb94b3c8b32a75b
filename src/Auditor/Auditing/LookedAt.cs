using Policies.Model;

namespace Auditor.Auditing;

/// <summary>What an audit looked at: what an earlier one found there and this one did not is resolved, and nothing else is.</summary>
/// <param name="coverage">What was read, and what not.</param>
/// <param name="unread">What could not be read.</param>
/// <param name="find">The policy of an id that took part, or null.</param>
/// <param name="judges">Whether every resource of a type was judged that was read.</param>
internal sealed class LookedAt(IReadOnlyCollection<CoverageEntry> coverage, Unread unread, Func<string, Policy?> find, Func<string, bool> judges)
{
    // Settings of accounts are made of what other types tell, and are there wherever an account could be entered.
    private const string OfAccounts = "Account::";

    private readonly ILookup<string, CoverageEntry> _byTarget = coverage.ToLookup(entry => entry.Target, StringComparer.Ordinal);

    /// <summary>Whether a finding of an earlier result would have been found again.</summary>
    public bool Includes(BaselineFinding earlier)
    {
        if (find(earlier.Policy) is not { } policy || (earlier.Type is { } type && !judges(type)))
        {
            return false;
        }

        if (earlier.Template is not null || earlier.Account is not { } account)
        {
            return !unread.Concerns(policy);
        }

        // A global resource is read for the account, although its stack stands in a region.
        var entries = _byTarget[account].Concat(_byTarget[$"{account}/{earlier.Region}"]).Where(entry => entry.Type is "*" || entry.Type == earlier.Type || earlier.Type?.StartsWith(OfAccounts, StringComparison.Ordinal) is true).ToList();
        return entries.Count > 0 && entries.TrueForAll(entry => entry.Problem is null);
    }
}
