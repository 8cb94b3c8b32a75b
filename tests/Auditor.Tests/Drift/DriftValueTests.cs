using Auditor.Drift;
using Policies.Model;

namespace Auditor.Tests.Drift;

/// <summary>What reports show of values: never a secret.</summary>
public sealed class DriftValueTests
{
    private static readonly UnknownNode Unknown = new(UnknownKind.Parameter, "${Bucket}", "the parameter Bucket, which has no value", default);

    [Fact]
    public void A_text_that_is_known_in_parts_is_a_hash_where_it_holds_a_secret()
    {
        var values = new DriftValue("AWS::EC2::Instance");

        var shown = values.Of(new CompositeNode([Text("export PASSWORD=hunter2 "), Unknown], default), "Properties/UserData");

        Assert.True(values.HidSecret);
        Assert.StartsWith("sha256:", (string?)shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_a_text_is_a_hash_where_it_holds_a_secret()
    {
        var values = new DriftValue("AWS::CodePipeline::Pipeline");

        var shown = values.Of(Text("""[{"name":"DB_PASSWORD","value":"hunter2-4711","type":"PLAINTEXT"}]"""), "Properties/Stages/0/Actions/0/Configuration/EnvironmentVariables");

        Assert.True(values.HidSecret);
        Assert.DoesNotContain("hunter2", shown!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_secret_is_shown_as_it_is()
    {
        var values = new DriftValue("AWS::SNS::Topic");

        Assert.Equal("alarms-${Bucket}", (string?)values.Of(new CompositeNode([Text("alarms-"), Unknown], default), "Properties/TopicName"), StringComparer.Ordinal);
        Assert.False(values.HidSecret);
    }

    [Fact]
    public void What_a_value_depends_on_names_no_branch_of_a_condition()
    {
        var literal = new ConditionLiteral(new Condition("IsProduction"), true);

        Assert.DoesNotContain("hunter2", Dependency.Of(new ChoiceNode(literal, Text("hunter2"), Text("other"), default)), StringComparison.Ordinal);
    }

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);
}
