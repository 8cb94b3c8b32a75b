using Policies.Model;

namespace Policies.Resources;

/// <summary>A statement of a <see cref="PolicyDocument"/>.</summary>
/// <param name="Property">The statement's object.</param>
public sealed record PolicyStatement(Property Property)
{
    private const string Limited = "named principals, or a condition that narrows who they are";
    private const string Named = "the actions that are needed";
    private const string NamedResources = "the resources that are needed";

    /// <summary>Whether it allows or denies, <c>Allow</c> or <c>Deny</c>; IAM refuses a statement without it.</summary>
    public Value<string> Effect => Property["Effect"].Text;

    /// <summary>Holds if it allows nothing.</summary>
    public Verdict GrantsNothing => Effect.Judge(
        effect => effect is Value<string>.Absent ? Verdict.Compliant : effect.Test(text => text != "Allow", "Deny"),
        "Deny");

    /// <summary>The actions that it is about, case-insensitive and with wildcards.</summary>
    public Many<Property> Actions => Property["Action"].OneOrMore;

    /// <summary>The actions that it is not about: it is about all others.</summary>
    public Property NotAction => Property["NotAction"];

    /// <summary>The resources that it is about, with wildcards; none in a trust policy.</summary>
    public Many<Property> Resources => Property["Resource"].OneOrMore;

    /// <summary>The resources that it is not about: it is about all others.</summary>
    public Property NotResource => Property["NotResource"];

    /// <summary>The principals that it is about; none in a policy of an identity.</summary>
    public Many<Principal> Principals => Property["Principal"].OneOrMore.SelectMany(written => written.Node is MapNode
        ? written.Entries.SelectMany(entry => entry.Value.OneOrMore.Select(name => new Principal(entry.Key, name)))
        : Many<Principal>.Of(new("AWS", written)));

    /// <summary>The principals that it is not about: it is about all others.</summary>
    public Property NotPrincipal => Property["NotPrincipal"];

    /// <summary>What must hold of a request, all of it, for the statement to apply.</summary>
    public Many<ConditionTest> Conditions =>
        Property["Condition"].Entries.SelectMany(test => test.Value.Entries.Select(key => new ConditionTest(test.Key, key.Key, key.Value)));

    /// <summary>Holds if it allows nothing to everyone: its principals are named, or its conditions narrow who they are.</summary>
    public Verdict GrantsNotEveryone => GrantsNothing is { IsCompliant: true } denial
        ? denial
        : (NotPrincipal.IsNotPresent(Limited) & Principals.All(principal => principal.IsNotEveryone(Limited), Verdict.Compliant))
            | Conditions.Any(condition => condition.Narrows, Verdict.NotApplicable)
            | GrantsNothing;

    /// <summary>Holds if it does not name every action: <c>*</c>, <c>iam:*</c> (which leads to every other) or all but some.</summary>
    public Verdict NamesActions =>
        NotAction.IsNotPresent(Named) & Actions.All(action => action.Text.Test(text => !IsEveryAction(text), Named), Verdict.Compliant);

    /// <summary>Holds if it does not name every resource: <c>*</c>, <c>arn:aws:*</c> or all but some.</summary>
    public Verdict NamesResources =>
        NotResource.IsNotPresent(NamedResources) & Resources.All(NamesResource, Verdict.Compliant);

    /// <summary>Holds if a resource is another than every resource.</summary>
    public static Verdict NamesResource(Property resource) => resource.Text.Judge(
        text => text.Property.Node is ReferenceNode or CompositeNode or UnknownNode { Kind: UnknownKind.PseudoParameter }
            ? text.Property.Answer(IsEveryResource(NodeText.Symbol(text.Property.Node)) ? Outcome.NonCompliant : Outcome.Compliant, NamedResources)
            : text.Test(name => !IsEveryResource(name), NamedResources),
        NamedResources);

    private static bool IsEveryAction(string action)
    {
        var name = action.AsSpan(action.StartsWith("iam:", StringComparison.OrdinalIgnoreCase) ? "iam:".Length : 0);
        return name.Contains('*') && name.IndexOfAnyExcept('*', '?', ':') < 0;
    }

    // Nothing but wildcards after the partition, which may be ${AWS::Partition}.
    private static bool IsEveryResource(string resource)
    {
        var rest = resource.AsSpan();
        if (rest.StartsWith("arn:", StringComparison.Ordinal))
        {
            rest = rest["arn:".Length..];
            var partition = rest.StartsWith("${", StringComparison.Ordinal) ? rest.IndexOf('}') + 1 : Math.Max(0, rest.IndexOf(':'));
            rest = rest[partition..];
        }

        return !rest.IsEmpty && rest.IndexOfAnyExcept('*', ':') < 0;
    }
}
