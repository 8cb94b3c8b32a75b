using System.Globalization;
using System.Text;
using Policies.Model;

namespace Auditor.Tests.Templates.Graph;

/// <summary>What conditions come to, and what exists under them.</summary>
public sealed class ConditionsTests
{
    private const string Parameters = """
        Parameters:
          A: { Type: String }
          B: { Type: String }
          Stage: { Type: String, AllowedValues: [dev, prod] }
          Known: { Type: String, Default: k }
          Ssm: { Type: "AWS::SSM::Parameter::Value<String>", AllowedValues: [/one] }
        """;

    [Theory]
    [InlineData("!Equals [a, a]", "yes")]
    [InlineData("!Equals [a, A]", "no")]
    [InlineData("!Equals [true, \"true\"]", "yes")]
    [InlineData("!Equals [!Ref Known, k]", "yes")]
    [InlineData("!Equals [!Ref A, !Ref A]", "yes")]
    [InlineData("!Equals [!Ref A, !Ref B]", "undecided")]
    [InlineData("!Equals [!Ref A, \"${A}\"]", "undecided")]
    [InlineData("!Equals [!Ref Stage, test]", "no")]
    [InlineData("!Equals [test, !Ref Stage]", "no")]
    [InlineData("!Equals [!Ref Stage, prod]", "undecided")]
    [InlineData("!Equals [!Ref Ssm, value]", "undecided")]
    [InlineData("!Not [!Equals [a, a]]", "no")]
    [InlineData("!And [!Equals [a, a], !Equals [!Ref A, x]]", "undecided")]
    [InlineData("!And [!Equals [a, b], !Equals [!Ref A, x]]", "no")]
    [InlineData("!And [!Equals [!Ref A, x], !Equals [a, b]]", "no")]
    [InlineData("!Or [!Equals [a, a], !Equals [!Ref A, x]]", "yes")]
    [InlineData("!Or [!Equals [a, b], !Equals [!Ref A, x]]", "undecided")]
    [InlineData("!Equals [!Join [\"-\", [!Ref Known, x]], k-x]", "yes")]
    [InlineData("!Equals [!Sub \"${A}-x\", !Join [\"-\", [!Ref A, x]]]", "yes")]
    public void A_condition_is_decided_as_far_as_it_can_be(string condition, string expected)
    {
        var graph = Graphs.Read($"{Parameters}\nConditions:\n  C: {condition}\nResources:\n  It:\n    Type: Test::It\n    Properties:\n      Value: !If [C, yes, no]\n");
        Assert.Empty(graph.Problems);
        var value = ((MapNode)graph.Resource("It").Properties)["Value"];
        Assert.Equal(expected, value is ChoiceNode ? "undecided" : ((ScalarNode)value!).Text == "true" ? "yes" : "no");
    }

    [Fact]
    public void The_same_comparison_is_one_condition_wherever_it_is_written()
    {
        var graph = Graphs.Read($"{Parameters}\n" + """
            Conditions:
              One: !Equals [!Ref A, x]
              Two: !Equals [x, !Ref A]
              Three: !Not [!Condition One]
            Resources:
              It:
                Type: Test::It
                Properties:
                  Value: [!If [One, a, b], !If [Two, a, b], !If [Three, a, b]]
            """);
        var choices = ((ListNode)((MapNode)graph.Resource("It").Properties)["Value"]!).Items.Cast<ChoiceNode>().ToList();
        Assert.Equal(choices[0].Condition, choices[1].Condition);
        Assert.Equal(choices[0].Condition.Negated, choices[2].Condition);
    }

    [Fact]
    public void A_resource_under_a_condition_exists_as_it_says()
    {
        var graph = Graphs.Read($"{Parameters}\n" + """
            Conditions:
              Never: !Equals [a, b]
              Always: !Equals [a, a]
              Perhaps: !Equals [!Ref A, x]
            Resources:
              Gone: { Type: Test::It, Condition: Never, Properties: { Value: !Ref Nowhere } }
              Here: { Type: Test::It, Condition: Always }
              Maybe: { Type: Test::It, Condition: Perhaps }
              User: { Type: Test::It, Properties: { Value: !Ref Gone }, DependsOn: [Gone, Maybe] }
            """);
        Assert.Empty(graph.Problems);
        Assert.DoesNotContain(graph.Resources, resource => resource.LogicalId == "Gone");
        Assert.Null(graph.Resource("Here").Condition);
        Assert.Equal("Perhaps", graph.Resource("Maybe").Condition.ToString());
        Assert.Equal("?${Gone}", graph.Value("User"));
    }

    [Fact]
    public void Conditions_in_a_chain_of_thousands_are_decided_whatever_their_order()
    {
        foreach (var isReversed in (bool[])[false, true])
        {
            var conditions = Enumerable.Range(1, 20_000).Select(index => $"  C{index}: !And [!Condition C{index - 1}, !Not [!Equals [a, b]]]").Prepend("  C0: !Equals [!Ref A, x]");
            var text = new StringBuilder(Parameters).AppendLine().AppendLine("Conditions:");
            foreach (var condition in isReversed ? conditions.Reverse() : conditions)
            {
                text.AppendLine(condition);
            }

            var graph = Graphs.Read(text.Append("Resources:\n  It:\n    Type: Test::It\n    Properties:\n      Value: !If [C20000, a, b]\n").ToString());
            Assert.Empty(graph.Problems);
            Assert.Equal("(C0 ? a : b)", graph.Value("It"));
        }
    }

    [Fact]
    public void Circles_of_conditions_are_errors_each_and_end()
    {
        var text = new StringBuilder("Conditions:\n");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  C{i}: !Or [!Condition C{Math.Max(0, i - 1)}, !Condition C{Math.Min(4_999, i + 1)}]\n");
        }

        var graph = Graphs.Read(text.Append("Resources: { It: { Type: Test::It } }\n").ToString());
        Assert.NotEmpty(graph.Problems);
        Assert.All(graph.Problems, problem => Assert.EndsWith("refers to itself", problem.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("!Equals [a]", "2:6: Fn::Equals has the wrong number or kind of arguments")]
    [InlineData("!Not [!Equals [a, b], !Equals [a, b]]", "2:6: Fn::Not has the wrong number or kind of arguments")]
    [InlineData("!And a", "2:6: Fn::And has the wrong number or kind of arguments")]
    [InlineData("text", "2:6: a condition is one of Fn::And, Fn::Or, Fn::Not, Fn::Equals and Condition")]
    [InlineData("!Condition D", "2:17: D is no condition of this template; did you mean C?")]
    [InlineData("!Condition C", "2:17: the condition C refers to itself")]
    public void A_malformed_condition_is_an_error_though_nothing_uses_it(string condition, string expected) =>
        Assert.Contains($"t.yaml:{expected}", Assert.Single(Graphs.Read($"Conditions:\n  C: {condition}\nResources: {{ It: {{ Type: Test::It }} }}\n").Messages()), StringComparison.Ordinal);
}
