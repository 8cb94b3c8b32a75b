namespace Auditor.Tests.Drift.Documents;

/// <summary>Two documents, and whether they mean the same.</summary>
/// <param name="Why">A sentence.</param>
/// <param name="Source">Where AWS says so; "decided" where nobody does.</param>
/// <param name="Expected">The document as it should be, its JSON.</param>
/// <param name="Actual">The document as it is.</param>
internal sealed record PolicyPair(string Why, string Source, string Expected, string Actual)
{
    public const string Principals = "IAM user guide, AWS JSON policy elements: Principal";
    public const string Grammar = "IAM user guide, Grammar of the IAM JSON policy language";
    public const string Conditions = "IAM user guide, IAM JSON policy elements: Condition";
    public const string Operators = "IAM user guide, IAM JSON policy elements: Condition operators";
    public const string Restructuring = "IAM user guide, Troubleshooting IAM policies: Policy restructuring";
    public const string Actions = "IAM user guide, IAM JSON policy elements: Action";
    public const string Versions = "IAM user guide, IAM JSON policy elements: Version";
    public const string Practice = "seen in live accounts: go-to-k/cdk-real-drift 465";
    public const string Decided = "decided";

    /// <summary>The ids of the equivalences by which they mean the same.</summary>
    public string[] Uses { get; init; } = [];

    /// <summary>The differences: kind and path below the document.</summary>
    public string[] Differs { get; init; } = [];

    /// <summary>Where the documents stand.</summary>
    public string Path { get; init; } = "Properties/PolicyDocument";

    /// <summary>A document of these statements, of the version that everybody writes.</summary>
    public static string Document(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";

    /// <summary>A document with one statement, which allows all but for what is given.</summary>
    public static string Allow(string rest) => Document($$"""{"Effect":"Allow",{{rest}}}""");
}
