using Policies.Model;

namespace Policies.Resources;

/// <summary>A statement of a <see cref="PolicyDocument"/>.</summary>
/// <param name="Property">The statement's object.</param>
public readonly record struct PolicyStatement(Property Property)
{
    private const string Limited = "named principals, or a condition that narrows who they are";

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
}
