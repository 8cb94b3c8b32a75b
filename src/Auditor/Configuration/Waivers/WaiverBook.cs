using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;

namespace Auditor.Configuration.Waivers;

/// <summary>
/// Answers which waiver accepts a finding or a difference, and remembers which of them were of use. A finding costs as much as its policy has waivers with
/// wildcards, and no more for those that name their resource: these are found by its name. Not for several threads at once.
/// </summary>
internal sealed class WaiverBook
{
    private readonly ImmutableArray<Waiver> _waivers;
    private readonly bool[] _used;
    private readonly DateOnly _today;
    private readonly Dictionary<string, WaiverIndex> _byPolicy = new(StringComparer.Ordinal);
    private readonly WaiverIndex _ofDrift = new();

    /// <summary>A book of waivers whose policies exist.</summary>
    /// <param name="waivers">The waivers; of several for one finding, the first counts.</param>
    /// <param name="policies">The policies, for patterns of ids.</param>
    /// <param name="configuration">Which policies can be waived.</param>
    /// <param name="time">Whose day, in UTC, decides what has expired.</param>
    public WaiverBook(ImmutableArray<Waiver> waivers, PolicyDirectory policies, AuditConfiguration configuration, TimeProvider time)
    {
        _waivers = waivers;
        _used = new bool[waivers.Length];
        _today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        for (var i = 0; i < waivers.Length; i++)
        {
            if (IsExpired(waivers[i]))
            {
                continue;
            }

            if (waivers[i].IsOfDrift)
            {
                _ofDrift.Add(waivers[i], i);
                continue;
            }

            foreach (var policy in policies.Matching(waivers[i].Policy).Where(configuration.IsWaivable))
            {
                if (!_byPolicy.TryGetValue(policy, out var index))
                {
                    _byPolicy.Add(policy, index = new());
                }

                index.Add(waivers[i], i);
            }
        }
    }

    /// <summary>The waiver that accepts the findings of a policy about a resource, or null.</summary>
    public AppliedWaiver? Match(string policy, AuditedResource resource) =>
        _byPolicy.TryGetValue(policy, out var index) ? Match(index, resource, static _ => true) : null;

    /// <summary>The waiver that accepts a difference, or null.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The path as reports show it; null where the resource as a whole is meant.</param>
    public AppliedWaiver? MatchDrift(AuditedResource resource, string? path) => Match(_ofDrift, resource, waiver => waiver.CoversProperty(path));

    /// <summary>The waivers that have expired, and those that accepted nothing although their policy and environment were audited.</summary>
    /// <param name="policies">The ids of the policies that took part.</param>
    /// <param name="environments">The environments of the resources that were audited.</param>
    /// <param name="isCompared">Whether drift was looked for; else nothing is said of waivers that accepted none.</param>
    public ImmutableArray<Problem> Warnings(IReadOnlySet<string> policies, IReadOnlySet<string> environments, bool isCompared = false)
    {
        var warnings = ImmutableArray.CreateBuilder<Problem>();
        for (var i = 0; i < _waivers.Length; i++)
        {
            var waiver = _waivers[i];
            if (IsExpired(waiver))
            {
                var owner = waiver.Owner is null ? "its owner" : $"its owner, {waiver.Owner},";
                warnings.Add(Warn(waiver, string.Create(CultureInfo.InvariantCulture, $"has expired: its last day was {waiver.Expires:yyyy-MM-dd}; mend what it accepted, or have {owner} decide anew")));
            }
            else if (!_used[i] && (waiver.IsOfDrift ? isCompared : policies.Any(policy => Wildcard.Matches(waiver.Policy, policy))) && (waiver.Environment is null || environments.Contains(waiver.Environment)))
            {
                warnings.Add(Warn(waiver, $"matches no {(waiver.IsOfDrift ? "difference" : "finding")}; remove it if what it accepted has been mended, else correct what it names"));
            }
        }

        return warnings.DrainToImmutable();
    }

    private AppliedWaiver? Match(WaiverIndex index, AuditedResource resource, Predicate<Waiver> isFor)
    {
        var first = int.MaxValue;
        foreach (var candidate in index.Candidates(resource))
        {
            if (_waivers[candidate].Covers(resource) && isFor(_waivers[candidate]))
            {
                _used[candidate] = true;
                first = Math.Min(first, candidate);
            }
        }

        return first == int.MaxValue ? null : _waivers[first].Apply();
    }

    private static Problem Warn(Waiver waiver, string what) => new(
        ProblemKind.Configuration,
        $"the waiver of {waiver.Policy}{(waiver.Property is null ? "" : $" at {waiver.Property}")}{(waiver.Resource is null ? "" : $" for {waiver.Resource}")} {what}",
        waiver.Source.File,
        waiver.Source.Line > 0 ? waiver.Source.Line : null,
        waiver.Source.Line > 0 ? waiver.Source.Column : null);

    private bool IsExpired(Waiver waiver) => waiver.Expires < _today;
}
