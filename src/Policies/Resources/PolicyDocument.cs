using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A policy in IAM's JSON language, written as an object or as a text that spells one. Source: IAM user guide, "IAM JSON policy elements
/// reference".
/// </summary>
/// <param name="Property">The property that holds the document.</param>
public sealed record PolicyDocument(Property Property)
{
    /// <summary>The statements; a single one counts as a list of one.</summary>
    public Many<PolicyStatement> Statements =>
        Property.Parsed.OneOrMore.SelectMany(document => document["Statement"].Items).Select(statement => new PolicyStatement(statement));

    /// <summary>Holds if no statement grants everyone.</summary>
    public Verdict IsNotPublic => Statements.All(statement => statement.GrantsNotEveryone, Verdict.Compliant);

    /// <summary>Holds if the question holds for each statement that grants something; there may be none.</summary>
    public Verdict EachGrant(Func<PolicyStatement, Verdict> question) =>
        Statements.All(statement => statement.GrantsNothing is { IsCompliant: true } denial ? denial : question(statement) | statement.GrantsNothing, Verdict.Compliant);
}
