using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A key of a statement's <c>Condition</c> with the values it is compared to: one of them must match. Source: IAM user guide, "Condition
/// operators" and "Conditions with multiple keys or values".
/// </summary>
/// <param name="Operator">The operator, such as <c>StringLike</c> or <c>ForAnyValue:StringEquals</c>.</param>
/// <param name="Key">The key, case-insensitive.</param>
/// <param name="Values">The value or values.</param>
public sealed record ConditionTest(string Operator, string Key, Property Values)
{
    private const string AnyOf = "ForAnyValue:";

    /// <summary>The operator without <c>ForAnyValue:</c>, which asks the same where the request has the key once.</summary>
    public string PlainOperator => Operator.StartsWith(AnyOf, StringComparison.OrdinalIgnoreCase) ? Operator[AnyOf.Length..] : Operator;

    /// <summary>Whether it also holds for a request that does not have the key at all.</summary>
    public bool HoldsWithoutKey =>
        Operator.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase) || Operator.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it compares texts as they are: a wildcard in a value stands for itself.</summary>
    public bool IsLiteral => IsOperator("StringEquals") || IsOperator("StringEqualsIgnoreCase");

    /// <summary>Whether the wildcards of its values match; <c>ArnEquals</c> acts as <c>ArnLike</c>.</summary>
    public bool IsPattern => IsOperator("StringLike") || IsOperator("ArnLike") || IsOperator("ArnEquals");

    /// <summary>Holds if it leaves, of everyone, only callers that are fixed by account, organization, network, resource or service.</summary>
    public Verdict Narrows => NarrowingCondition.Judge(this);

    /// <summary>Whether it is a test by an operator.</summary>
    public bool IsOperator(string name) => string.Equals(PlainOperator, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a test of a key.</summary>
    public bool IsKey(string name) => string.Equals(Key, name, StringComparison.OrdinalIgnoreCase);
}
