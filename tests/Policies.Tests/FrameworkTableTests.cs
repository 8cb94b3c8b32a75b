using Policies.Model;

namespace Policies.Tests;

public sealed class FrameworkTableTests
{
    [Fact]
    public void Frameworks_stand_by_name_and_their_controls_by_number()
    {
        Assert.Equal(
            ["AWS-Control-Tower", "AWS-FSBP", "AWS-Well-Architected", "CIS-AWS-3.0", "CIS-AWS-5.0", "CIS-AWS-7.0", "ISO-27001-2022", "NIST-800-53-r5", "PCI-DSS-4.0", "SOC-2"],
            FrameworkTable.All.Select(framework => framework.Name),
            StringComparer.Ordinal);
        var gateway = Controls("AWS-FSBP").Where(id => id.StartsWith("APIGateway.", StringComparison.Ordinal));
        Assert.Equal(["APIGateway.1", "APIGateway.2", "APIGateway.3", "APIGateway.4", "APIGateway.5", "APIGateway.8", "APIGateway.9", "APIGateway.10", "APIGateway.11"], gateway, StringComparer.Ordinal);
        Assert.All(FrameworkTable.All, framework => Assert.Equal(framework.Controls.Length, framework.Controls.DistinctBy(control => control.Id, StringComparer.Ordinal).Count()));
    }

    [Fact]
    public void Only_the_lists_that_have_every_control_are_called_complete() =>
        Assert.Equal(
            ["AWS-FSBP", "CIS-AWS-3.0", "CIS-AWS-5.0", "CIS-AWS-7.0"],
            FrameworkTable.All.Where(framework => framework.IsComplete).Select(framework => framework.Name),
            StringComparer.Ordinal);

    [Fact]
    public void Every_control_that_a_policy_supports_is_listed_once_with_a_title()
    {
        var listed = FrameworkTable.All.SelectMany(framework => framework.Controls.Select(control => (framework.Name, control.Id))).ToHashSet();
        foreach (var policy in PolicyCatalog.All)
        {
            var controls = ControlTable.For(policy.Id).Select(control => (control.Framework, control.Id)).ToList();
            Assert.Equal(controls.Count, controls.Distinct().Count());
            Assert.All(controls, control => Assert.Contains(control, listed));
        }

        Assert.All(FrameworkTable.All.SelectMany(framework => framework.Controls), control => Assert.False(string.IsNullOrWhiteSpace(control.Title)));
    }

    [Fact]
    public void Coverage_names_the_policies_behind_a_control_and_says_where_there_is_none()
    {
        var coverage = FrameworkTable.Coverage(["kms-rotation-enabled", "rds-multi-az", "rds-storage-encrypted"]).Single(one => one.Framework.Name == "AWS-FSBP");
        Assert.Equal(["rds-multi-az"], Control(coverage, "RDS.5").Policies, StringComparer.Ordinal);
        Assert.Empty(Control(coverage, "ACM.1").Policies);
        Assert.False(Control(coverage, "ACM.1").IsPartial);
        Assert.Equal(coverage.Framework.Controls, coverage.Controls.Select(control => control.Control));
        Assert.Equal(coverage.Controls.Length, coverage.Supported + coverage.NotCovered);
        Assert.Equal(coverage.Controls.Count(control => !control.Policies.IsEmpty), coverage.Supported);
        Assert.All(FrameworkTable.Coverage([]), one => Assert.Equal((0, 0, one.Controls.Length), (one.Supported, one.Partial, one.NotCovered)));
    }

    [Fact]
    public void A_control_is_partly_supported_only_if_each_of_its_policies_supports_it_in_part()
    {
        var all = PolicyCatalog.All.Select(policy => policy.Id).ToList();
        foreach (var coverage in FrameworkTable.Coverage(all))
        {
            Assert.All(coverage.Controls, control => Assert.Equal(
                control.Policies.Length > 0 && control.Policies.All(policy => ControlTable.For(policy).Single(one => one.Framework == coverage.Framework.Name && one.Id == control.Control.Id).IsPartial),
                control.IsPartial));
        }

        Assert.Contains(FrameworkTable.Coverage(all).SelectMany(coverage => coverage.Controls), control => control is { IsPartial: true, Policies.Length: > 1 });
    }

    private static IEnumerable<string> Controls(string framework) => FrameworkTable.All.Single(one => one.Name == framework).Controls.Select(control => control.Id);

    private static ControlCoverage Control(FrameworkCoverage coverage, string id) => coverage.Controls.Single(control => control.Control.Id == id);
}
