namespace Auditor.Tests.Authoring;

/// <summary>The source of a policy about buckets as a person would write it.</summary>
internal static class PolicySource
{
    /// <param name="name">The class.</param>
    /// <param name="id">The id.</param>
    /// <param name="verdict">What it answers.</param>
    /// <param name="parameters">The constructor's parameters.</param>
    public static string Of(string name, string id, string verdict = "bucket.Resource[\"Tags\"].IsPresent(\"tags\")", string parameters = "") => $$"""
        using System.ComponentModel;

        namespace Acme;

        public sealed class {{name}}({{parameters}}) : Policy<Bucket>
        {
            public override PolicyMetadata Metadata { get; } = new()
            {
                Id = "{{id}}",
                Title = "A bucket carries tags",
                Rationale = "What has no tags is paid by nobody.",
                Remediation = "Add Tags.",
                Severity = Severity.Medium,
            };

            protected override Verdict Evaluate(Bucket bucket) => {{verdict}};
        }
        """;
}
