using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Puts cases to a policy.</summary>
internal static class CaseRun
{
    /// <summary>Judges a case and compares.</summary>
    /// <exception cref="AuditException">The case cannot be judged: its content is no template, or the resource is not there.</exception>
    public static CaseResult Of(PolicyDescriptor policy, PolicyCase one)
    {
        try
        {
            var verdict = Judge(policy, one, new() { RequireExplicit = one.RequireExplicit });
            return new(one, verdict, Failure(one, verdict));
        }
        catch (PolicyFailedException failure)
        {
            return new(one, Verdict.NotApplicable, failure.Message);
        }
    }

    /// <summary>What the policy says of a case's resource.</summary>
    /// <exception cref="AuditException">The case cannot be judged.</exception>
    /// <exception cref="PolicyFailedException">The policy threw.</exception>
    public static Verdict Judge(PolicyDescriptor policy, PolicyCase one, GraphSettings settings)
    {
        var bound = Bind(policy, one);
        var graph = CaseGraph.Of(one, settings);
        var resource = Judged(bound, one, graph);
        try
        {
            return bound.Judge(resource, graph);
        }
        catch (Exception failure)
        {
            throw new PolicyFailedException(failure);
        }
    }

    /// <summary>The resource of a case that is judged.</summary>
    /// <exception cref="AuditException">It is not there, or not the only one.</exception>
    public static ResourceDefinition Judged(PolicyDescriptor policy, PolicyCase one) => Judged(policy.Default, one, CaseGraph.Of(one, GraphSettings.Default));

    private static Policy Bind(PolicyDescriptor policy, PolicyCase one)
    {
        try
        {
            return policy.Create(one.Parameters);
        }
        catch (ArgumentException refused)
        {
            throw Problem(one, $"the policy refuses the parameters: {refused.Message}");
        }
    }

    private static ResourceDefinition Judged(Policy policy, PolicyCase one, ResourceGraph graph)
    {
        var isOfAnyType = policy.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal);
        var candidates = graph.Definitions
            .Where(definition => one.Resource is { } id ? definition.LogicalId == id : isOfAnyType || policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal))
            .ToList();
        return candidates switch
        {
            [var only] => only,
            [] => throw Problem(one, one.Resource is { } id ? $"there is no resource {id}" : $"there is no resource of type {string.Join(" or ", policy.ResourceTypes)}"),
            _ => throw Problem(one, $"say which resource is judged with \"resource\": {string.Join(", ", candidates.Select(definition => definition.LogicalId))}"),
        };
    }

    private static string? Failure(PolicyCase one, Verdict verdict)
    {
        if (verdict.Outcome != one.Expect)
        {
            return $"expected {one.Expect}, was {verdict.Outcome}";
        }

        var at = verdict.Evidence is [var first, ..] ? $"{first.Resource.LogicalId}/{first.Path}" : "nothing";
        return one.At is null || one.At == at ? null : $"expected evidence at {one.At}, was at {at}";
    }

    private static AuditException Problem(PolicyCase one, string message) =>
        new(new Problem(ProblemKind.Template, $"case \"{one.Name}\": {message}", one.Location.File, one.Location.Line, one.Location.Column));
}
