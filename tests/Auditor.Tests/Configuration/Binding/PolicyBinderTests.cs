using Auditor.Configuration.Binding;
using Policies.Model;

namespace Auditor.Tests.Configuration.Binding;

public sealed class PolicyBinderTests
{
    [Fact]
    public void Without_settings_every_policy_takes_part_at_its_default()
    {
        var sets = Sample.Bind("{}");

        Assert.Equal(
            "cloudfront-origin-failover ec2-no-open-ingress rds-backup-retention rds-multi-az recovery-point-objective recovery-time-objective template-no-plaintext-secrets",
            Ids(sets[null].Policies));
        Assert.Same(sets[null], sets["nowhere"]);
        Assert.All(sets[null].Policies, bound => Assert.Same(Sample.Policies.Find(bound.Id)!.Default, bound.Policy));
        Assert.All(sets[null].Policies, bound => Assert.Equal(bound.Policy.Metadata.Severity, bound.Severity));
        Assert.All(sets[null].Policies, bound => Assert.True(bound.Waivable));
    }

    [Fact]
    public void Policies_are_found_by_type_with_those_of_any_type_among_them()
    {
        var set = Sample.Bind("{}")[null];

        Assert.Equal("rds-backup-retention rds-multi-az recovery-point-objective recovery-time-objective template-no-plaintext-secrets", Ids(set.For("AWS::RDS::DBInstance")));
        Assert.Equal("rds-backup-retention template-no-plaintext-secrets", Ids(set.For("AWS::RDS::DBCluster")));
        Assert.Equal("template-no-plaintext-secrets", Ids(set.For("Custom::Thing")));
    }

    [Fact]
    public void Settings_disable_restrict_and_weigh_policies()
    {
        var sets = Sample.Bind(Sample.Example);

        Assert.DoesNotContain(sets["production"].Policies, bound => bound.Id == "cloudfront-origin-failover");
        Assert.DoesNotContain(sets["development"].Policies, bound => bound.Id == "rds-multi-az");
        Assert.DoesNotContain(sets[null].Policies, bound => bound.Id == "rds-multi-az");
        var multiAz = Assert.Single(sets["production"].Policies, bound => bound.Id == "rds-multi-az");
        Assert.Equal((Severity.Critical, false), (multiAz.Severity, multiAz.Waivable));
        Assert.Contains("rds-multi-az", sets.Ids);
        Assert.DoesNotContain("cloudfront-origin-failover", sets.Ids);
    }

    [Fact]
    public void An_environments_parameters_win_over_those_of_all()
    {
        var sets = Sample.Bind("""
            {
              "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDays": 14 } } }, "staging": {} },
              "policies": { "rds-backup-retention": { "parameters": { "minimumDays": 3 } } }
            }
            """);

        Assert.Equal(14, Bound<SamplePolicy.BackupRetention>(sets["production"]).MinimumDays);
        Assert.Equal(3, Bound<SamplePolicy.BackupRetention>(sets["staging"]).MinimumDays);
        Assert.Equal(3, Bound<SamplePolicy.BackupRetention>(sets[null]).MinimumDays);
    }

    [Fact]
    public void Environments_share_what_none_of_them_sets_otherwise()
    {
        var sets = Sample.Bind("""
            {
              "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDays": 14 } } }, "staging": {} },
              "policies": { "ec2-no-open-ingress": { "parameters": { "allowedPorts": [443] } } }
            }
            """);

        Assert.Same(sets[null], sets["staging"]);
        Assert.Same(Bound<SamplePolicy.NoOpenIngress>(sets[null]), Bound<SamplePolicy.NoOpenIngress>(sets["production"]));
        Assert.Same(Bound<SamplePolicy.MultiAz>(sets[null]), Bound<SamplePolicy.MultiAz>(sets["production"]));
    }

    [Fact]
    public void Parameters_of_every_type_are_bound()
    {
        var policy = Bound<SamplePolicy.NoOpenIngress>(Sample.Bind("""
            { "policies": { "ec2-no-open-ingress": { "parameters": { "allowedPorts": [80, 443], "except": ["a", "b"], "strict": false, "prefix": "p", "age": "1h30m" } } } }
            """)[null]);

        Assert.Equal([80, 443], policy.AllowedPorts);
        Assert.Equal("a b", string.Join(' ', policy.Except!));
        Assert.False(policy.Strict);
        Assert.Equal("p", policy.Prefix);
        Assert.Equal(TimeSpan.FromMinutes(90), policy.Age);
    }

    [Fact]
    public void The_recovery_policies_take_the_environments_objectives()
    {
        var sets = Sample.Bind("""
            {
              "environments": { "production": { "objectives": { "rto": "15m", "rpo": { "database": "1h", "application": "0s" } } } },
              "policies": { "recovery-time-objective": { "parameters": { "detection": "5m" } } }
            }
            """);

        var time = Bound<SamplePolicy.RecoveryTime>(sets["production"]);
        Assert.Equal((TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(5)), (time.Rto, time.Detection));
        var point = Bound<SamplePolicy.RecoveryPoint>(sets["production"]);
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.Zero, null), (point.Database, point.Application, point.Configuration));
        Assert.Null(Bound<SamplePolicy.RecoveryTime>(sets[null]).Rto);
        Assert.Equal(TimeSpan.FromMinutes(5), Bound<SamplePolicy.RecoveryTime>(sets[null]).Detection);
    }

    [Fact]
    public void A_parameter_that_the_policy_rejects_is_a_problem_in_its_place_once()
    {
        var configuration = Sample.Valid("""
            {
              "environments": { "a": { "objectives": { "rto": "1h" } }, "b": { "parameters": { "rds-backup-retention": { "minimumDays": 36 } } } },
              "policies": { "rds-backup-retention": { "parameters": { "minimumDays": -1 } } }
            }
            """);
        var problems = new List<Problem>();
        var sets = PolicyBinder.Bind(configuration, Sample.Policies, PolicySelection.All, problems);

        Assert.Equal(
            """
            policies.json:3:59: rds-backup-retention does not accept this "minimumDays": RDS keeps backups for 0 to 35 days.
            policies.json:2:110: rds-backup-retention does not accept this "minimumDays": RDS keeps backups for 0 to 35 days.
            """,
            Sample.Lines(problems));
        Assert.DoesNotContain(sets["b"].Policies, bound => bound.Id == "rds-backup-retention");
        Assert.Contains(sets["b"].Policies, bound => bound.Id == "rds-multi-az");
    }

    [Theory]
    [InlineData("rds-*", "", "rds-backup-retention rds-multi-az")]
    [InlineData("rds-multi-az, ec2-*", "", "ec2-no-open-ingress rds-multi-az")]
    [InlineData("rds-*|ec2-*", "*-az", "ec2-no-open-ingress rds-backup-retention")]
    [InlineData("", "rec*,ec2-*,*-secrets|cloudfront-*", "rds-backup-retention rds-multi-az")]
    [InlineData("rds-?????-az", "", "rds-multi-az")]
    public void Options_select_and_ignore_policies(string select, string ignore, string ids)
    {
        var problems = new List<Problem>();
        var selection = PolicySelection.Read(Values(select), Values(ignore), Sample.Policies, problems);

        Assert.Empty(problems);
        Assert.Equal(ids, Ids(PolicyBinder.Bind(Sample.Valid("{}"), Sample.Policies, selection, problems)[null].Policies));
    }

    [Fact]
    public void A_pattern_that_fits_no_policy_is_a_problem()
    {
        var problems = new List<Problem>();
        PolicySelection.Read(["rds-mutli-az,rds-*"], ["ecs-*", "nothing"], Sample.Policies, problems);

        Assert.Equal(
            """
            --select: there is no policy "rds-mutli-az"; did you mean rds-multi-az?
            --ignore: no policy's id fits "ecs-*"; `auditor policies list` shows them all
            --ignore: there is no policy "nothing"; `auditor policies list` shows them all
            """,
            Sample.Lines(problems));
    }

    private static string[] Values(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Ids(IEnumerable<BoundPolicy> policies) => string.Join(' ', policies.Select(bound => bound.Id));

    private static T Bound<T>(PolicySet set)
        where T : Policy => Assert.IsType<T>(Assert.Single(set.Policies, bound => bound.Policy is T).Policy);
}
