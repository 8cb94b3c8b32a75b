namespace Auditor.Drift.Documents;

/// <summary>
/// What two policy documents may write otherwise and mean the same, by id. Source: IAM user guide, "IAM JSON policy elements reference", "Grammar of the IAM
/// JSON policy language" and "Policy restructuring", where no other is named.
/// </summary>
internal static class PolicyEquivalences
{
    public const string AccountPrincipal = "policy-account-principal";
    public const string ActionCase = "policy-action-case";
    public const string ArnOperator = "policy-arn-operator";
    public const string ConditionCase = "policy-condition-case";
    public const string ConditionScalar = "policy-condition-scalar";
    public const string ConditionSingleOrList = "policy-condition-single-or-list";
    public const string DuplicateEntry = "policy-duplicate-entry";
    public const string EmptyCondition = "policy-empty-condition";
    public const string EmptySid = "policy-empty-sid";
    public const string Everyone = "policy-everyone";
    public const string Id = "policy-id";
    public const string JsonText = "policy-json-text";
    public const string KeyCase = "policy-key-case";
    public const string NumericSid = "policy-numeric-sid";
    public const string RepeatedStatement = "policy-repeated-statement";
    public const string Scalar = "policy-scalar";
    public const string SingleOrList = "policy-single-or-list";
    public const string SplitStatement = "policy-split-statement";
    public const string StatementOrder = "policy-statement-order";
    public const string ValueOrder = "policy-value-order";
    public const string Version = "policy-version";
    public const string VersionWithoutVariables = "policy-version-without-variables";

    /// <summary>Why each is no difference.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [AccountPrincipal] = "an account's id and the ARN of its root are one principal: the account; services show either",
        [ActionCase] = "the names of actions are not case-sensitive",
        [ArnOperator] = "ArnEquals and ArnLike do the same, as do ArnNotEquals and ArnNotLike",
        [ConditionCase] = "the names of condition keys and operators are not case-sensitive",
        [ConditionScalar] = "a condition's booleans, numbers and addresses may be written as texts, true in any case, 10 as 10.0, one address without /32",
        [ConditionSingleOrList] = "one value of a condition may stand with or without a list around it",
        [DuplicateEntry] = "a value that stands twice says no more than one that stands once",
        [EmptyCondition] = "a condition without any test always holds, as no condition does",
        [EmptySid] = "an empty Sid is none",
        [Everyone] = "with Allow, \"*\" and { \"AWS\": \"*\" } both make a resource public; not so in a trust policy, nor with Deny, where only \"*\" includes AWS's services",
        [Id] = "AWS may name a document that was given no Id, and the name allows and denies nothing",
        [JsonText] = "the document may be given as an object or as text, in any spacing, percent-encoded or not",
        [KeyCase] = "services accept the names of elements and of kinds of principals in any case and show them in theirs",
        [NumericSid] = "AWS numbers statements that were given no Sid",
        [RepeatedStatement] = "a statement that stands twice says no more than one that stands once",
        [Scalar] = "a number or boolean may be written as a text",
        [SingleOrList] = "one value may stand with or without a list around it",
        [SplitStatement] = "statements that differ in their actions, resources or principals only say together what one says that has them all",
        [StatementOrder] = "the order of statements means nothing",
        [ValueOrder] = "the order of actions, resources, principals and values means nothing",
        [Version] = "a document without Version is one of 2008-10-17",
        [VersionWithoutVariables] = "2012-10-17 brought policy variables, and neither document has one",
    };
}
