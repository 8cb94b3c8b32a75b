using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Drift;
using Auditor.Tests.Drift.Inventory;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Drift;

/// <summary>Which policies live resources of no stack break.</summary>
public sealed class AccountDriftTests
{
    private const string Open = """{"GroupId": "sg-open", "GroupName": "by-hand", "GroupDescription": "-", "VpcId": "vpc-1", "OwnerId": "123456789012", "IpPermissions": [{"IpProtocol": "tcp", "FromPort": "22", "ToPort": "22", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}], "IpPermissionsEgress": []}""";
    private const string Closed = """{"GroupId": "sg-closed", "GroupName": "closed", "GroupDescription": "-", "VpcId": "vpc-1", "OwnerId": "123456789012", "IpPermissions": [], "IpPermissionsEgress": []}""";

    private static readonly PolicyDirectory Directory = new(PolicyCatalog.All);
    private static readonly GraphAudit Audit = new(PolicyBinder.Bind(AuditConfiguration.Default, Directory, PolicySelection.All, []), AuditConfiguration.Default.Settings, keepsAll: false, estimatesAll: false);

    [Fact]
    public void An_unmanaged_group_that_is_open_to_the_internet_breaks_the_policies_for_groups()
    {
        var comparison = Compare(new LiveInventory().Add("AWS::EC2::SecurityGroup", Open, Closed));

        var open = comparison.Differences.Single(difference => difference.Resource.PhysicalId == "sg-open");
        Assert.Equal(DifferenceKind.Unmanaged, open.Kind);
        Assert.Contains("ec2-no-open-admin-ports", open.Causes.Select(finding => finding.Policy), StringComparer.Ordinal);
        Assert.True(open.Causes.Max(finding => finding.Severity) >= Severity.High);
        Assert.DoesNotContain("ec2-no-open-admin-ports", comparison.Differences.Single(difference => difference.Resource.PhysicalId == "sg-closed").Causes.Select(finding => finding.Policy), StringComparer.Ordinal);
    }

    [Fact]
    public void What_an_unmanaged_resource_breaks_is_no_doing_of_the_drift_of_a_stack()
    {
        const string Template = """{"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "of the stack", "VpcId": "vpc-1", "SecurityGroupEgress": []}}}}""";
        var comparison = Compare(new LiveInventory().Add("AWS::EC2::SecurityGroup", Open, Closed).AddStack("App", LiveInventory.Home, Template, ("AWS::EC2::SecurityGroup", "Group", "sg-closed")));

        Assert.Contains(comparison.Differences, difference => difference.Resource.Origin.Stack == "App");
        Assert.All(comparison.Differences.Where(difference => difference.Resource.Origin.Stack == "App"), difference => Assert.Empty(difference.Causes));
    }

    [Fact]
    public void What_AWS_made_breaks_what_it_breaks_and_is_no_drift()
    {
        var inventory = new LiveInventory().Add("AWS::EC2::SecurityGroup", Open.Replace("by-hand", "default", StringComparison.Ordinal));

        Assert.NotEmpty(Findings(inventory.Read()));
        Assert.Empty(Compare(inventory).Differences);
    }

    private static AccountComparison Compare(LiveInventory inventory)
    {
        var reading = inventory.Read();
        return new AccountDrift(new(), LiveInventory.Table, Directory, resources => Audit.Run(new() { Resources = resources }).Findings).Compare(reading, Findings(reading));
    }

    private static ImmutableArray<Finding> Findings(AccountReading reading) => Audit.Run(new() { Resources = reading.Resources, Unread = reading.Unread, Coverage = reading.Coverage }).Findings;
}
