using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Tests.Auditing;

/// <summary>Throws on every database, under the id of a policy that supports controls.</summary>
internal sealed class FrailPolicy : Policy
{
    public override PolicyMetadata Metadata { get; } = new() { Id = "rds-multi-az", Title = "Title", Rationale = "Because", Remediation = "Mend", Severity = Severity.High };

    public override ImmutableArray<string> ResourceTypes { get; } = ["AWS::RDS::DBInstance"];

    protected override Verdict Judge(Resource resource) => throw new InvalidOperationException("The policy is broken.");
}
