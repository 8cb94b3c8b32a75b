using Auditor.Configuration.Binding;
using Policies;

namespace Auditor.Tests.Configuration.Binding;

public sealed class FrameworkSelectionTests
{
    [Theory]
    [InlineData("CIS-AWS-5.0", "CIS-AWS-5.0")]
    [InlineData("cis-aws-5.0", "CIS-AWS-5.0")]
    [InlineData("cis-*", "CIS-AWS-3.0 CIS-AWS-5.0 CIS-AWS-7.0")]
    [InlineData("soc-2, Aws-Fsbp", "AWS-FSBP SOC-2")]
    [InlineData("CIS-AWS-?.0,,", "CIS-AWS-3.0 CIS-AWS-5.0 CIS-AWS-7.0")]
    [InlineData("*", "AWS-Control-Tower AWS-FSBP AWS-Well-Architected CIS-AWS-3.0 CIS-AWS-5.0 CIS-AWS-7.0 ISO-27001-2022 NIST-800-53-r5 PCI-DSS-4.0 SOC-2")]
    public void Names_and_patterns_are_read_in_any_case(string value, string expected)
    {
        var problems = new List<Problem>();
        var selection = FrameworkSelection.Read([value], problems);
        Assert.Empty(problems);
        Assert.False(selection.IsAll);
        Assert.Equal(expected, string.Join(' ', FrameworkTable.All.Select(framework => framework.Name).Where(selection.Includes)));
    }

    [Theory]
    [InlineData("CIS-AWS-5", "--framework: there is no framework \"CIS-AWS-5\"; did you mean CIS-AWS-5.0? The frameworks are AWS-Control-Tower, AWS-FSBP, AWS-Well-Architected, CIS-AWS-3.0, CIS-AWS-5.0,")]
    [InlineData("pci-dss-40", "--framework: there is no framework \"pci-dss-40\"; did you mean PCI-DSS-4.0? The frameworks are ")]
    [InlineData("HIPAA", "--framework: there is no framework \"HIPAA\". The frameworks are ")]
    [InlineData("HI*", "--framework: no framework's name fits \"HI*\". The frameworks are ")]
    public void What_names_no_framework_is_a_problem_that_lists_them(string value, string message)
    {
        var problems = new List<Problem>();
        var selection = FrameworkSelection.Read(["SOC-2", value], problems);
        Assert.StartsWith(message, Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.True(selection.Includes("SOC-2"));
        Assert.False(selection.Includes("AWS-FSBP"));
    }

    [Fact]
    public void Policies_take_part_that_support_a_control_of_the_frameworks()
    {
        var selection = FrameworkSelection.Read(["CIS-AWS-3.0"], []);
        Assert.Equal(
            PolicyCatalog.All.Where(policy => ControlTable.For(policy.Id).Any(control => control.Framework is "CIS-AWS-3.0")).Select(policy => policy.Id),
            PolicyCatalog.All.Select(policy => policy.Id).Where(selection.IncludesPolicy),
            StringComparer.Ordinal);
        Assert.False(selection.IncludesPolicy("a-policy-of-ones-own"));
    }

    [Fact]
    public void Without_the_option_every_policy_takes_part_and_every_framework_is_stated()
    {
        var selection = FrameworkSelection.Read([], []);
        Assert.True(selection.IsAll);
        Assert.True(selection.Includes("SOC-2"));
        Assert.True(selection.IncludesPolicy("a-policy-of-ones-own"));
    }
}
