using Policies.Model;

namespace Policies.Tests.Model;

public sealed class PresenceTests
{
    private const string Template = """
        Parameters: { Given: { Type: String } }
        Conditions: { IsOn: !Equals [!Ref Given, 'on'] }
        Resources:
          Thing:
            Type: Custom::Thing
            Properties:
              Written: { Inner: 1 }
              Nothing: null
              Unknown: !Ref Given
              Imported: !ImportValue Thing
              Leaf: text
              Empty: ''
              Perhaps: !If [IsOn, '', text]
        """;

    [Theory]
    [InlineData("Written", Outcome.Compliant)]
    [InlineData("Nothing", Outcome.NonCompliant)]
    [InlineData("Unknown", Outcome.Unknown)]
    [InlineData("Leaf", Outcome.Unknown)]
    [InlineData("Missing", Outcome.NonCompliant)]
    public void What_stands_in_something_unknown_may_be_absent(string container, Outcome present)
    {
        var inner = Thing()[container]["Inner"];
        var absent = present switch { Outcome.Compliant => Outcome.NonCompliant, Outcome.NonCompliant => Outcome.Compliant, _ => Outcome.Unknown };

        Assert.Equal(present, inner.IsPresent("it").Outcome);
        Assert.Equal(present, inner.Text.IsPresent("it").Outcome);
        Assert.Equal(absent, inner.IsNotPresent("nothing").Outcome);
        Assert.Equal(absent, inner.Text.IsNotPresent("nothing").Outcome);
    }

    [Fact]
    public void A_value_only_known_on_deployment_is_present() => Assert.True(Thing()["Unknown"].Text.IsPresent("it").IsCompliant);

    [Theory]
    [InlineData("Empty", Outcome.NonCompliant)]
    [InlineData("Leaf", Outcome.Compliant)]
    [InlineData("Perhaps", Outcome.Unknown)]
    [InlineData("Unknown", Outcome.Unknown)]
    [InlineData("Imported", Outcome.Compliant)]
    public void An_empty_text_can_be_taken_for_nothing_and_a_parameter_may_be_empty(string property, Outcome present) =>
        Assert.Equal(present, Thing()[property].Text.AbsentWhere(text => text.Length == 0).IsPresent("it").Outcome);

    [Fact]
    public void What_aws_did_not_say_may_be_absent()
    {
        var denied = new UnknownNode(UnknownKind.Access, "denied", "not read", default);
        var thing = new ResourceDefinition("Custom::Thing", "Thing", new() { IsLive = true }, default).With(new MapNode([new("Denied", default, denied)], default));
        var property = new ResourceGraph([thing]).Look(thing)["Denied"];

        Assert.True(property.IsPresent("it").IsUnknown);
        Assert.True(property.Text.IsPresent("it").IsUnknown);
    }

    private static Resource Thing()
    {
        var graph = TestGraphs.FromTemplate(Template);
        return graph.Look(Assert.Single(graph.Definitions, one => one.LogicalId == "Thing"));
    }
}
