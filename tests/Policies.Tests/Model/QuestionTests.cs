using Policies.Model;
using Policies.Resources;

namespace Policies.Tests.Model;

public sealed class QuestionTests
{
    private const string Table = """
        Parameters: { P: { Type: String } }
        Conditions: { C: !Equals [!Ref P, x], D: !Equals [!Ref P, y] }
        Resources:
          Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: vpc-1 } }
        """;

    [Fact]
    public void It_is_asked_of_a_resource_once_however_many_look_at_it()
    {
        var asked = 0;
        var question = new Question<RouteTable>(table => Count(ref asked, table.VpcId.IsPresent("a VPC")));
        var graph = TestGraphs.FromTemplate(Table);

        Assert.True(question.Of(Look(graph)).IsCompliant);
        Assert.True(question.Of(Look(graph)).IsCompliant);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void What_hangs_on_no_condition_holds_under_any()
    {
        var asked = 0;
        var question = new Question<RouteTable>(table => Count(ref asked, table.VpcId.IsPresent("a VPC")));
        var graph = TestGraphs.FromTemplate(Table);
        question.Of(Look(graph.Assuming(new(new("C"), true))));
        question.Of(Look(graph.Assuming(new(new("D"), false))));
        question.Of(Look(graph));

        Assert.Equal(1, asked);
    }

    [Fact]
    public void What_hangs_on_a_condition_is_asked_anew_under_each_assumption()
    {
        var asked = 0;
        var question = new Question<RouteTable>(table => Count(ref asked, table.VpcId.IsPresent("a VPC")));
        var graph = TestGraphs.FromTemplate(Table.Replace("vpc-1", "!If [C, vpc-1, !Ref AWS::NoValue]", StringComparison.Ordinal));
        var condition = Assert.IsType<ChoiceNode>(((MapNode)Look(graph).Resource.Definition.Properties)["VpcId"]).Condition;

        Assert.Equal(Outcome.Unknown, question.Of(Look(graph)).Outcome);
        Assert.Equal(Outcome.Compliant, question.Of(Look(graph.Assuming(condition))).Outcome);
        Assert.Equal(Outcome.NonCompliant, question.Of(Look(graph.Assuming(condition.Negated))).Outcome);
        Assert.Equal(Outcome.Compliant, question.Of(Look(graph.Assuming(condition))).Outcome);
        Assert.Equal(3, asked);
    }

    [Fact]
    public void What_rests_on_an_answer_that_hangs_on_a_condition_hangs_on_it_too()
    {
        var inner = new Question<RouteTable>(table => table.VpcId.IsPresent("a VPC"));
        var outer = new Question<RouteTable>(inner.Of);
        var graph = TestGraphs.FromTemplate(Table.Replace("vpc-1", "!If [C, vpc-1, !Ref AWS::NoValue]", StringComparison.Ordinal));
        var condition = Assert.IsType<ChoiceNode>(((MapNode)Look(graph).Resource.Definition.Properties)["VpcId"]).Condition;

        // Known already when the outer one is asked.
        Assert.Equal(Outcome.Compliant, inner.Of(Look(graph.Assuming(condition))).Outcome);
        Assert.Equal(Outcome.Compliant, outer.Of(Look(graph.Assuming(condition))).Outcome);
        Assert.Equal(Outcome.NonCompliant, outer.Of(Look(graph.Assuming(condition.Negated))).Outcome);
    }

    [Fact]
    public void A_shared_answer_keeps_the_first_of_much_evidence_and_says_how_much_more_there_is()
    {
        var question = new Question<RouteTable>(table => Enumerable.Range(0, 70).Aggregate(
            Verdict.NotApplicable,
            (verdict, number) => verdict & table.Resource.Answer(Outcome.NonCompliant, $"Aspect{number}", "something", "nothing")));
        var answer = question.Of(Look(TestGraphs.FromTemplate(Table)));

        Assert.Equal(Verdict.MostEvidence, answer.Evidence.Length);
        Assert.Equal("Aspect0", answer.Evidence[0].Path.ToString());
        Assert.Equal(20, answer.MoreEvidence);
    }

    private static RouteTable Look(ResourceGraph graph) => RouteTable.View(graph.Look(graph.Definitions[0]));

    private static Verdict Count(ref int asked, Verdict answer)
    {
        asked++;
        return answer;
    }

    [Fact]
    public void What_rests_on_what_was_found_under_a_condition_hangs_on_it_too()
    {
        var shared = new SharedMany<RouteTable, string, string>((table, _) => table.VpcId.IsPresent("a VPC").IsCompliant ? Many<string>.Of("a VPC") : Many<string>.None);
        var question = new Question<RouteTable>(table => shared.Of(table, "").Exist(table.Resource.Answer(Outcome.NonCompliant, "Vpc", "a VPC", "none")));
        var graph = TestGraphs.FromTemplate(Table.Replace("vpc-1", "!If [C, vpc-1, !Ref AWS::NoValue]", StringComparison.Ordinal));
        var condition = Assert.IsType<ChoiceNode>(((MapNode)Look(graph).Resource.Definition.Properties)["VpcId"]).Condition;
        shared.Of(Look(graph.Assuming(condition)), "");

        Assert.Equal(Outcome.Compliant, question.Of(Look(graph.Assuming(condition))).Outcome);
        Assert.Equal(Outcome.NonCompliant, question.Of(Look(graph.Assuming(condition.Negated))).Outcome);
    }
}
