using Auditor.Configuration;

namespace Auditor.Tests.Configuration;

public sealed class EnvironmentMatcherTests
{
    private const string Content = """
        {
          "environments": {
            "production": { "match": { "stacks": ["*-production", "Live"], "accounts": ["111111111111"] } },
            "staging": { "match": { "tags": { "stage": "stag*", "team": "web" }, "regions": ["eu-west-1"] } },
            "manual": {},
          }
        }
        """;

    [Theory]
    [InlineData("App-production", "111111111111", null, null, "production")]
    [InlineData("Live", null, null, null, "production")]
    [InlineData(null, "111111111111", null, null, "production")]
    [InlineData("App-production", "222222222222", null, null, null)]
    [InlineData("App-staging", "111111111111", null, null, null)]
    [InlineData("app-PRODUCTION", null, null, null, null)]
    [InlineData("App", null, "eu-west-1", "stage=staging,team=web", "staging")]
    [InlineData("App", null, "eu-west-1", null, "staging")]
    [InlineData("App", null, "eu-west-1", "", null)]
    [InlineData("App", null, "eu-west-1", "stage=staging", null)]
    [InlineData("App", null, "us-east-1", "stage=staging,team=web", null)]
    [InlineData(null, null, null, null, null)]
    public void Every_kind_of_rule_must_agree_with_what_is_known(string? stack, string? account, string? region, string? tags, string? environment) =>
        Assert.Equal(new(environment, null), Matcher(Content).Match(Target(stack, account, region, tags)));

    [Fact]
    public void The_option_wins_over_every_rule() => Assert.Equal("manual", Matcher(Content, "manual").Match(Target("App-production", null, null, null)).Name);

    [Fact]
    public void Two_environments_that_match_are_a_problem_that_names_both()
    {
        var match = Matcher("""
            {
              "environments": {
                "blue": { "match": { "stacks": ["App-*"] } },
                "green": { "match": { "stacks": ["*-production"] } } } }
            """).Match(Target("App-production", null, null, null));

        Assert.Null(match.Name);
        Assert.Equal(
            "policies.json:4:5: the stack App-production matches two environments, \"blue\" and \"green\"; make \"match\" of one of them narrower, or choose one with --environment",
            match.Problem!.ToString());
    }

    [Fact]
    public void A_template_without_a_stack_can_match_two_as_well()
    {
        var match = Matcher("""{ "environments": { "a": { "match": { "regions": ["us-east-1"] } }, "b": { "match": { "regions": ["us-east-1"] } } } }""").Match(Target(null, null, "us-east-1", null));

        Assert.StartsWith("a template without a stack matches two environments, \"a\" and \"b\"", match.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_an_account_that_matches_two_is_not_called_a_template()
    {
        var match = Matcher("""{ "environments": { "a": { "match": { "regions": ["us-east-1"] } }, "b": { "match": { "regions": ["us-east-1"] } } } }""").Match(Target(null, "123456789012", "us-east-1", null));

        Assert.StartsWith("what has no stack in 123456789012/us-east-1 matches two environments", match.Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Content, "prodution", "--environment: there is no environment \"prodution\"; did you mean production?")]
    [InlineData("{}", "production", "--environment: there is no environment \"production\"; \"environments\" in policies.json defines none")]
    public void The_option_names_an_environment_that_exists(string content, string chosen, string problem)
    {
        var problems = new List<Problem>();
        EnvironmentMatcher.Create(Sample.Valid(content), chosen, problems);

        Assert.Equal(problem, Sample.Lines(problems));
    }

    [Fact]
    public void Without_a_file_there_are_no_environments_to_choose()
    {
        var problems = new List<Problem>();
        EnvironmentMatcher.Create(AuditConfiguration.Default, "production", problems);

        Assert.Equal("--environment: there is no environment \"production\"; there is no policies.json that defines it", Sample.Lines(problems));
    }

    private static EnvironmentMatcher Matcher(string content, string? chosen = null)
    {
        var problems = new List<Problem>();
        var matcher = EnvironmentMatcher.Create(Sample.Valid(content), chosen, problems);
        Assert.Empty(problems);
        return matcher;
    }

    private static EnvironmentTarget Target(string? stack, string? account, string? region, string? tags) => new()
    {
        Stack = stack,
        Account = account,
        Region = region,
        Tags = tags?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.Split('=')).ToDictionary(tag => tag[0], tag => tag[1], StringComparer.Ordinal),
    };
}
