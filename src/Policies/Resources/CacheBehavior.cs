using Policies.Model;

namespace Policies.Resources;

/// <summary>How a distribution answers requests for a path: the default behaviour or a further one.</summary>
/// <param name="Source">The object that holds the behaviour's properties.</param>
public sealed record CacheBehavior(Property Source)
{
    /// <summary>Whether viewers may use HTTP: <c>allow-all</c>, <c>https-only</c> or <c>redirect-to-https</c>; it has no default.</summary>
    public Value<string> ViewerProtocolPolicy => Source["ViewerProtocolPolicy"].Text;

    /// <summary>The id of the origin or origin group.</summary>
    public Value<string> TargetOriginId => Source["TargetOriginId"].Symbol;

    /// <summary>The configuration of real-time logs; an empty text means none.</summary>
    public Value<string> RealtimeLogConfigArn => Source["RealtimeLogConfigArn"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>The response headers policy; an empty text means none.</summary>
    public Value<string> ResponseHeadersPolicyId => Source["ResponseHeadersPolicyId"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>Holds if viewers must use HTTPS or are sent to it.</summary>
    public Verdict RequiresHttps => ViewerProtocolPolicy.IsOneOf("redirect-to-https", "https-only");

    /// <summary>Holds if the behaviour names a response headers policy for which the question holds.</summary>
    /// <param name="question">The question.</param>
    /// <param name="expected">What is wanted of the behaviour, to follow "expected".</param>
    public Verdict Headers(Func<ResponseHeadersPolicy, Verdict> question, string expected)
    {
        var graph = Source.Resource.Graph;
        return ResponseHeadersPolicyId.Judge(
            id => id switch
            {
                Value<string>.Absent none => none.Property.Answer(Outcome.NonCompliant, expected),
                Value<string>.Known { Content: var name } known when ManagedHeadersPolicies.Find(name) is { } managed =>
                    Managed(known.Property, managed, question(ResponseHeadersPolicy.View(graph.Look(managed)))),
                _ => graph.Follow<ResponseHeadersPolicy>(id).All(policy => Own(id.Property, question(policy)), whenNone: Verdict.NotApplicable),
            },
            expected);

        Verdict Managed(Property id, ResourceDefinition managed, Verdict answer) =>
            id.Answer(answer.Outcome, expected, answer.Evidence is [var first, ..] ? $"AWS's {managed.LogicalId}, where {first.Path} is {first.Actual}" : $"AWS's {managed.LogicalId}");

        Verdict Own(Property id, Verdict answer) => answer & id.Answer(answer.Outcome, expected);
    }
}
