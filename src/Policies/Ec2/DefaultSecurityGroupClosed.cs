using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that the default security group of a VPC has no rules.</summary>
public sealed class DefaultSecurityGroupClosed : Policy<Vpc>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-default-security-group-closed",
        Title = "The default security group of a VPC has no rules",
        Rationale = "Whatever is launched without a security group gets the default one, which comes with rules that let its members reach each other and everything else.",
        Remediation = "Remove the rules of the default group (in the CDK: restrictDefaultSecurityGroup: true).",
        Severity = Severity.Medium,
    };

    private const string Expected = "a default security group without rules";

    /// <inheritdoc/>
    protected override Verdict Evaluate(Vpc vpc) => vpc.Resource.Origin.IsLive
        ? vpc.DefaultGroups.All(
            group => group.Ingress.All(Unwanted, Verdict.Compliant) & group.Egress.All(Unwanted, Verdict.Compliant),
            whenNone: vpc.Resource.Answer(Outcome.Unknown, "DefaultSecurityGroup", Expected, "a group that was not read"))
        : vpc.DefaultGroupRules.All(Unwanted, whenNone: Verdict.Compliant)
            & vpc.Restrictions.Exist(vpc.Resource.Answer(Outcome.Unknown, "DefaultSecurityGroup", Expected, "the rules that it comes with, unless somebody removes them"));

    private static Verdict Unwanted(SecurityGroupRule rule) => rule.Source.Answer(Outcome.NonCompliant, Expected, "a rule of it");
}
