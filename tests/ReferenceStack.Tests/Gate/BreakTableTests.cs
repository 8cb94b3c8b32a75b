using Policies;
using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>The table leaves no policy out that has something to lose.</summary>
public sealed class BreakTableTests(GateAudits audits) : IClassFixture<GateAudits>
{
    // Of these there is nothing to break.
    private static readonly Dictionary<string, string> WithoutBreak = new(StringComparer.Ordinal)
    {
        ["account-cloudtrail-enabled"] = "only a live account can answer it",
        ["account-config-recording"] = "only a live account can answer it",
        ["account-ebs-default-encryption"] = "only a live account can answer it",
        ["account-s3-public-access-blocked"] = "only a live account can answer it",
        ["dynamodb-customer-managed-key"] = "no DynamoDB table",
        ["dynamodb-point-in-time-recovery"] = "no DynamoDB table",
        ["ec2-imdsv2-required"] = "no instance: all tasks run on Fargate",
        ["ec2-instance-no-public-ip"] = "no instance: all tasks run on Fargate",
        ["ec2-volume-customer-managed-key"] = "no volume: all tasks run on Fargate",
        ["ec2-volume-encrypted"] = "no volume: all tasks run on Fargate",
        ["efs-backed-up"] = "no file system",
        ["efs-customer-managed-key"] = "no file system",
        ["efs-encrypted"] = "no file system",
        ["rds-cluster-customer-managed-key"] = "no cluster: the database is an instance",
        ["rds-cluster-storage-encrypted"] = "no cluster: the database is an instance",
        ["sqs-customer-managed-key"] = "no queue",
        ["sqs-encrypted"] = "no queue",
        ["sqs-tls-only"] = "no queue",
        ["template-macros-expanded"] = "no macro; one would be no property of a resource",
    };

    [Fact]
    public void Every_policy_of_the_catalogue_has_one_breach_or_a_reason_for_none() => Assert.Equal(
        PolicyCatalog.All.Select(policy => policy.Id),
        BreakTable.All.Select(row => row.Policy).Concat(WithoutBreak.Keys).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void A_policy_without_a_breach_holds_for_nothing_in_the_reference_stack() => Assert.DoesNotContain(
        audits.Reference.Evaluations,
        evaluation => evaluation.Outcome is Outcome.Compliant && WithoutBreak.ContainsKey(evaluation.Policy));
}
