using System.ComponentModel;
using System.IO.Enumeration;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that no rule allows all egress to the world.</summary>
public sealed class NoOpenEgress(
    [Description("TCP and UDP ports that may be reached anywhere in the world; 80 and 443 by default")] int[]? allowedPorts = null,
    [Description("Security groups that may reach everything, by logical id, group name or construct path, with * as a wildcard; none by default")] string[]? openGroups = null) : Policy<SecurityGroup, SecurityGroupEgress>
{
    private readonly int[] _allowedPorts = [.. (allowedPorts ?? [80, 443]).Distinct()];
    private readonly string[] _openGroups = openGroups ?? [];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-no-open-egress",
        Title = "No security group rule lets traffic out to the whole world but on the allowed ports",
        Rationale = "Whoever breaks into a workload that may reach everything can fetch tools, call home and carry data away.",
        Remediation = "Declare SecurityGroupEgress with the destinations and ports that are needed (in the CDK: allowAllOutbound: false).",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(SecurityGroup group) => IsOpen(group)
        ? group.Resource.Answer(Outcome.NonCompliant, "LogicalId", "a group that may not reach everything", "one that may, by the parameter openGroups")
        : IsNameUnread(group)
        ? group.Resource.Attribute("Metadata").Answer(Outcome.Unknown, "a group that may not reach everything, by its construct path")
        : Verdict.Compliant;

    /// <inheritdoc/>
    protected override Verdict Applies(SecurityGroupEgress egress)
    {
        var groups = egress.Resource.Graph.Follow<SecurityGroup>(egress.Group);
        return groups.Elements is [{ Item: var group }] ? Applies(group)
            : _openGroups.Length > 0 && egress.Resource.Origin.IsLive && groups.Unseen.IsUnknown ? groups.Unseen
            : Verdict.Compliant;
    }

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroup group) => group.InlineEgress.All(
        Evaluate,
        whenNone: group.SeparateEgress.Exist(group.WithoutEgress("egress rules with narrow destinations")));

    /// <inheritdoc/>
    protected override Verdict Evaluate(SecurityGroupEgress egress) => Evaluate(egress.Rule);

    private Verdict Evaluate(SecurityGroupRule rule) =>
        rule.IsNarrow("a destination narrower than the internet") | rule.HasOnlyPorts(_allowedPorts);

    // The construct path stands in the template of its stack.
    private bool IsNameUnread(SecurityGroup group) =>
        _openGroups.Length > 0 && group.Resource.Attribute("Metadata").Node is UnknownNode { Kind: UnknownKind.Access };

    private bool IsOpen(SecurityGroup group) => _openGroups.Any(pattern =>
        new[] { group.Resource.LogicalId, group.Resource.Definition.ConstructPath, group.Name.KnownOr(null) }
            .Any(name => name is not null && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)));
}
