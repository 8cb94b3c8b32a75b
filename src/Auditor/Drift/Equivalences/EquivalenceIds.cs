namespace Auditor.Drift.Equivalences;

/// <summary>The ids of rows that hold for all types and are not looked up by path.</summary>
internal static class EquivalenceIds
{
    public const string ReadOnly = "read-only";
    public const string ServiceDefault = "service-default";
    public const string EmptyIsAbsent = "empty-is-absent";
    public const string FalseIsAbsent = "false-is-absent";
    public const string Unordered = "unordered";
    public const string Number = "number";
    public const string Boolean = "boolean";
    public const string ArnOrName = "arn-or-name";
    public const string LogGroupArn = "log-group-arn";
    public const string Spelling = "service-spelling";
    public const string Json = "json-by-structure";
    public const string Autoscaled = "autoscaled";
    public const string Mangled = "beyond-ascii";
    public const string StackTags = "stack-tags";
}
