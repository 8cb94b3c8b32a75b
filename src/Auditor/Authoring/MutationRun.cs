using System.Collections.Immutable;
using Auditor.Configuration;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>
/// Mutation testing of a policy: every property that it reads of a compliant case is removed, inverted, made unknown and made conditional in
/// turn. Whatever it reads must matter. Unknown must become Unknown; removed and inverted must not stay Compliant, unless the service supplies
/// a safe default (then the verdict must change where defaults must be written down), or the case says why nothing changes. What is there
/// only under an undecided condition is Unknown, unless nothing is wrong without it either.
/// </summary>
internal static class MutationRun
{
    /// <summary>Every mutation of a compliant template with what came of it, and the case's exceptions that no mutation needed.</summary>
    /// <exception cref="AuditException">The case cannot be judged.</exception>
    public static (ImmutableArray<MutationResult> Results, ImmutableArray<EquivalentMutation> Unused) Of(PolicyDescriptor policy, PolicyCase one)
    {
        var excuses = new HashSet<EquivalentMutation>();
        var results = ImmutableArray.CreateBuilder<MutationResult>();
        foreach (var mutation in Mutations(policy, one))
        {
            var outcome = Judge(policy, one with { Content = mutation.Content }, out var failure);
            var survival = failure ?? Survival(policy, one, mutation, outcome);
            var excuse = survival is null ? null : one.Equivalent.FirstOrDefault(equivalent => Wildcard.Matches(equivalent.Mutation, mutation.Name));
            if (excuse is not null)
            {
                excuses.Add(excuse);
            }

            results.Add(new(mutation, outcome, excuse is null ? survival : null));
        }

        return (results.ToImmutable(), [.. one.Equivalent.Where(equivalent => !excuses.Contains(equivalent))]);
    }

    /// <summary>
    /// The cases that are mutated: the first compliant template for each type of resource that the policy judges; what an account shows where no
    /// template does.
    /// </summary>
    public static IEnumerable<PolicyCase> Cases(PolicyDescriptor policy, IEnumerable<PolicyCase> cases) => cases
        .Where(one => one.Expect is Outcome.Compliant)
        .OrderBy(one => one.IsLive)
        .DistinctBy(one => CaseRun.Judged(policy, one).Type, StringComparer.Ordinal);

    private static IEnumerable<Mutation> Mutations(PolicyDescriptor policy, PolicyCase one)
    {
        var read = new SortedSet<(string Resource, string Path)>();
        CaseRun.Judge(policy, one, new()
        {
            RequireExplicit = one.RequireExplicit,
            Reads = property =>
            {
                if (!property.IsAbsent)
                {
                    read.Add((property.Resource.LogicalId, property.Path.ToString()));
                }
            },
        });
        foreach (var (resource, path) in read)
        {
            string[] steps = [.. one.IsLive ? Array.Empty<string>() : ["Resources"], resource, .. path.Split('/')];
            foreach (var kind in Enum.GetValues<MutationKind>())
            {
                if (MutatedNode.Of(one.Content, steps, kind, one.IsLive) is { } content)
                {
                    yield return new(resource, path, kind, content) { Without = kind is MutationKind.Conditional ? MutatedNode.Of(one.Content, steps, MutationKind.Removed, one.IsLive) : null };
                }
            }
        }
    }

    private static Outcome? Judge(PolicyDescriptor policy, PolicyCase mutated) => Judge(policy, mutated, out _);

    private static Outcome? Judge(PolicyDescriptor policy, PolicyCase mutated, out string? failure)
    {
        failure = null;
        try
        {
            return CaseRun.Judge(policy, mutated, new() { RequireExplicit = mutated.RequireExplicit }).Outcome;
        }
        catch (AuditException)
        {
            failure = "the template makes no sense any more";
        }
        catch (PolicyFailedException thrown)
        {
            failure = thrown.Message;
        }

        return null;
    }

    private static string? Survival(PolicyDescriptor policy, PolicyCase one, Mutation mutation, Outcome? outcome) => (mutation.Kind, outcome) switch
    {
        (MutationKind.Conditional, Outcome.Unknown) => null,
        (MutationKind.Conditional, Outcome.Compliant) when Judge(policy, one with { Content = mutation.Without! }) is Outcome.Compliant or Outcome.NotApplicable => null,
        (MutationKind.Conditional, _) => $"what is there only perhaps is called {outcome}",
        (MutationKind.Unknown, Outcome.Unknown) => null,
        (MutationKind.Unknown, _) => $"what is not known is called {outcome}",
        (_, not Outcome.Compliant) => null,
        (MutationKind.Removed, _) when Judge(policy, one with { Content = mutation.Content, RequireExplicit = true }) is Outcome.NonCompliant => null,
        _ => "nothing changes",
    };
}
