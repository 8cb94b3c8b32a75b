namespace Auditor.Tests.Templates.Graph;

/// <summary>Dependencies on what is not there, and circles.</summary>
public sealed class DependenciesTests
{
    [Theory]
    [InlineData("A: { Type: Test::It, Properties: { Value: !Ref A } }", "A → A")]
    [InlineData("A: { Type: Test::It, DependsOn: A }", "A → A")]
    [InlineData("A: { Type: Test::It, Properties: { Value: !Ref B } }\n  B: { Type: Test::It, Properties: { Value: !GetAtt A.Arn } }", "A → B → A")]
    [InlineData("A: { Type: Test::It, Properties: { Value: !Sub \"x${B}\" } }\n  B: { Type: Test::It, DependsOn: [C] }\n  C: { Type: Test::It, Properties: { Value: !Join [\"\", [!Ref A]] } }", "A → B → C → A")]
    public void A_circle_is_named_from_its_first_resource(string resources, string circle) =>
        Assert.Equal([$"t.yaml:2:3: circular dependency: {circle}"], Graphs.Read($"Resources:\n  {resources}\n").Messages(), StringComparer.Ordinal);

    [Theory]
    [InlineData("A: { Type: Test::It, Properties: { Value: !If [C, !Ref B, x] } }\n  B: { Type: Test::It, Properties: { Value: !If [C, x, !Ref A] } }")]
    [InlineData("A: { Type: Test::It, Condition: C, DependsOn: B }\n  B: { Type: Test::It, Condition: NotC, DependsOn: A }")]
    [InlineData("A: { Type: Test::It, DependsOn: [B, B] }\n  B: { Type: Test::It, DependsOn: D }\n  D: { Type: Test::It }")]
    public void What_never_is_there_together_is_no_circle(string resources) =>
        Assert.Empty(Graphs.Read($"Resources:\n  {resources}\nParameters: {{ P: {{ Type: String }} }}\nConditions:\n  C: !Equals [!Ref P, x]\n  NotC: !Not [!Condition C]\n").Problems);

    [Fact]
    public void A_dependency_on_what_is_not_there_is_an_error_with_a_guess() =>
        Assert.Equal(
            "t.yaml:2:40: Bukcet in DependsOn is no resource of this template; did you mean Bucket?",
            Assert.Single(Graphs.Read("Resources:\n  Bucket: { Type: Test::It, DependsOn: Bukcet }\n").Messages()));
}
