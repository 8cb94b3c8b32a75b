using System.Globalization;
using System.Text;
using Auditor.Templates;
using Policies.Model;
using Policies.S3;

namespace Auditor.Tests.Templates.Graph;

/// <summary>Values that go from one stack to another.</summary>
public sealed class StacksTests
{
    [Fact]
    public void Parameters_go_into_nested_stacks_and_outputs_come_back()
    {
        var graph = Nested(
            """
            Parameters: { Open: { Type: String }, OpenList: { Type: CommaDelimitedList } }
            Resources:
              Key: { Type: Test::Key }
              Child:
                Type: AWS::CloudFormation::Stack
                Properties:
                  Parameters:
                    KeyArn: !GetAtt Key.Arn
                    Names: !Join [",", [a, !Ref Open, b]]
                    Ports: "80, 443"
                    Whole: !Ref OpenList
              It:
                Type: Test::It
                Properties:
                  Value: [!GetAtt Child.Outputs.Back, !GetAtt Child.Outputs.None, !GetAtt Child.Outputs.Queue]
            """,
            ("Child", """
            Parameters:
              KeyArn: { Type: String }
              Names: { Type: CommaDelimitedList }
              Ports: { Type: List<Number> }
              Whole: { Type: CommaDelimitedList }
              Mode: { Type: String, Default: m }
            Resources:
              Queue: { Type: Test::Queue }
              Inner:
                Type: Test::It
                Properties:
                  Value: [!Ref KeyArn, !Ref Names, !Select [1, !Ref Ports], !Ref Whole, !Ref Mode]
            Outputs:
              Back: { Value: !Sub "${Mode}:${KeyArn}" }
              Queue: { Value: !GetAtt Queue.Arn }
            """));
        Assert.Empty(graph.Problems);
        Assert.Equal("[→Key.Arn, [a, ?${Open}, b], 443, ?${OpenList}, m]", graph.Value("Inner"));
        Assert.Equal("[<m:|→Key.Arn>, →Child.Outputs.None, →Queue.Arn]", graph.Value("It"));
        Assert.Equal("App/Child", graph.Resource("Inner").Origin.Stack);
    }

    [Fact]
    public void What_is_in_a_nested_stack_exists_under_its_condition()
    {
        var graph = Nested(
            """
            Parameters: { Open: { Type: String } }
            Conditions: { Wanted: !Equals [!Ref Open, x], Never: !Equals [a, b] }
            Resources:
              Child: { Type: AWS::CloudFormation::Stack, Condition: Wanted, Properties: { Parameters: { P: !If [Wanted, p, q], Q: !Ref AWS::NoValue } } }
              Out: { Type: AWS::CloudFormation::Stack, Condition: Never }
            """,
            ("Child", """
            Parameters: { P: { Type: String }, Q: { Type: String, Default: d } }
            Conditions: { IsP: !Equals [!Ref P, p], IsQ: !Equals [!Ref Q, d] }
            Resources:
              Plain: { Type: Test::It, Properties: { Value: [!If [IsP, yes!, no!], !If [IsQ, yes!, no!]] } }
              Own: { Type: Test::It, Condition: IsP }
            """),
            ("Out", "Resources: { Gone: { Type: Test::It } }"));
        Assert.Empty(graph.Problems);
        Assert.Equal("Wanted", graph.Resource("Plain").Condition.ToString());
        Assert.Equal("[(Wanted ? yes! : no!), yes!]", graph.Value("Plain"));
        Assert.Equal("Wanted and Wanted", graph.Resource("Own").Condition.ToString());
        Assert.DoesNotContain(graph.Resources, resource => resource.LogicalId is "Gone" or "Out");
    }

    [Fact]
    public void An_unknown_parameter_of_a_parent_is_not_one_of_its_child_by_the_same_name()
    {
        var graph = Nested(
            """
            Parameters: { X: { Type: String } }
            Resources:
              Child: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { Y: !Ref X } } }
            """,
            ("Child", """
            Parameters: { X: { Type: String, AllowedValues: [a, b] }, Y: { Type: String } }
            Conditions: { Same: !Equals [!Ref X, !Ref Y], Excluded: !Equals [!Ref Y, c] }
            Resources:
              It: { Type: Test::It, Properties: { Value: [!If [Same, s, t], !If [Excluded, s, t]] } }
            """));
        Assert.Equal("[(Same ? s : t), (Excluded ? s : t)]", graph.Value("It"));
    }

    [Fact]
    public void An_output_that_depends_on_itself_ends_as_unknown()
    {
        var graph = Nested(
            """
            Resources:
              Child: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { P: !GetAtt Child.Outputs.O } } }
              It: { Type: Test::It, Properties: { Value: !GetAtt Child.Outputs.O } }
            """,
            ("Child", "Parameters: { P: { Type: String } }\nResources: { Q: { Type: Test::It, Properties: { Value: !Ref P } } }\nOutputs: { O: { Value: !Ref P } }"));
        Assert.StartsWith("?${", graph.Value("It"), StringComparison.Ordinal);
        Assert.Contains(graph.Problems, problem => problem.Message.StartsWith("circular dependency: Child → Child", StringComparison.Ordinal) || problem.Message.EndsWith("depends on itself", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stack_that_contains_itself_twice_is_an_error_and_ends()
    {
        const string Template = """
            Resources:
              One: { Type: AWS::CloudFormation::Stack }
              Two: { Type: AWS::CloudFormation::Stack }
            """;
        var graph = TemplateGraph.Read([Assembled(Template, "App", "app.yaml")], (parent, entry) => Assembled(Template, $"{parent.Origin.Stack}/{entry.Key}", "app.yaml"));
        Assert.Equal(["app.yaml:2:3: the stack One contains itself: app.yaml → app.yaml", "app.yaml:3:3: the stack Two contains itself: app.yaml → app.yaml"], graph.Messages(), StringComparer.Ordinal);
    }

    [Fact]
    public void Stacks_that_multiply_are_bounded()
    {
        var template = new StringBuilder("Resources:\n");
        for (var i = 0; i < 10; i++)
        {
            template.AppendLine(CultureInfo.InvariantCulture, $"  S{i}: {{ Type: AWS::CloudFormation::Stack }}");
        }

        var graph = TemplateGraph.Read([Assembled(template.ToString(), "App", "0")], (parent, entry) => Assembled(template.ToString(), parent.Origin.Stack + entry.Key, $"{parent.File}{entry.Key}"));
        Assert.Contains(graph.Problems, problem => problem.Message == "there are more than 2500 nested stacks; the others are not audited");
    }

    [Fact]
    public void Texts_that_double_from_stack_to_stack_are_bounded()
    {
        const string Template = """
            Parameters: { P: { Type: String, Default: "0123456789" } }
            Resources:
              Child: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { P: !Sub "${P}${P}${AWS::StackId}" } } }
              It: { Type: Test::It, Properties: { Value: !Ref P } }
            """;
        var graph = TemplateGraph.Read([Assembled(Template, "App", "0")], (parent, entry) => parent.File.Length < 45 ? Assembled(Template, parent.Origin.Stack + "C", $"{parent.File}C") : null);
        Assert.Empty(graph.Problems);
        Assert.All(graph.Resources, resource => Assert.InRange(NodeText.Symbol(resource.Properties).Length, 0, 1 << 22));
    }

    [Fact]
    public void Choices_that_double_from_stack_to_stack_are_bounded()
    {
        const string Template = """
            Parameters: { P: { Type: String, Default: x }, Q: { Type: String } }
            Conditions: { C: !Equals [!Ref Q, !Ref AWS::StackName] }
            Resources:
              Child: { Type: AWS::CloudFormation::Stack, Properties: { Parameters: { P: !If [C, !Sub "${P}a", !Sub "${P}b"], Q: !Ref Q } } }
              It: { Type: Test::It, Properties: { Value: !Ref P } }
            """;
        var graph = TemplateGraph.Read([Assembled(Template, "App", "0")], (parent, entry) => parent.File.Length < 45 ? Assembled(Template, parent.Origin.Stack + "C", $"{parent.File}C") : null);
        Assert.Empty(graph.Problems);
    }

    [Fact]
    public void Exports_are_imported_within_an_account_and_region_only()
    {
        const string Exporter = "Resources: { Key: { Type: Test::Key } }\nOutputs: { O: { Value: !GetAtt Key.Arn, Export: { Name: !Sub \"${AWS::StackName}-key\" } } }";
        const string Importer = "Resources: { It: { Type: Test::It, Properties: { Value: !ImportValue { Fn::Sub: One-key } } } }";
        string Read(string region) => TemplateGraph.Read([
            Assembled(Exporter, "One", "one.yaml"),
            Assembled(Importer, "Two", "two.yaml") with { Origin = new() { Template = "two.yaml", Stack = "Two", Account = "1", Region = region } },
        ]).Value("It");
        Assert.Equal("→Key.Arn", Read("us-east-1"));
        Assert.Equal("?${import:One-key}", Read("eu-west-1"));
    }

    [Fact]
    public void A_bucket_and_a_policy_of_two_stacks_are_not_one_for_a_parameter_of_one_name()
    {
        const string Bucket = "Parameters: { Name: { Type: String } }\nResources: { Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Name } } }";
        const string Policy = """
            Parameters: { Name: { Type: String } }
            Resources:
              Policy:
                Type: AWS::S3::BucketPolicy
                Properties:
                  Bucket: !Ref Name
                  PolicyDocument: { Statement: [ { Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } } ] }
            """;
        var graph = TemplateGraph.Read([Assembled(Bucket, "One", "one.yaml"), Assembled(Policy, "Two", "two.yaml")]);
        Assert.Empty(graph.Problems);
        var policy = new TlsOnly();
        Assert.NotEqual(Outcome.Compliant, policy.Judge(graph.Resource("Bucket"), new(graph.Resources)).Outcome);
    }

    [Fact]
    public void Exports_in_a_circle_end_as_unknown()
    {
        const string One = "Resources: { A: { Type: Test::It, Properties: { Value: !ImportValue two } } }\nOutputs: { O: { Value: !ImportValue two, Export: { Name: one } } }";
        const string Two = "Resources: { B: { Type: Test::It } }\nOutputs: { O: { Value: !ImportValue one, Export: { Name: two } } }";
        Assert.StartsWith("?${", TemplateGraph.Read([Assembled(One, "One", "one.yaml"), Assembled(Two, "Two", "two.yaml")]).Value("A"), StringComparison.Ordinal);
    }

    [Fact]
    public void Exports_through_thousands_of_stacks_do_not_exhaust_the_call_stack()
    {
        var stacks = Enumerable.Range(0, 3_000).Select(index => Assembled(
            $"Resources: {{ It{index}: {{ Type: Test::It, Properties: {{ Value: !ImportValue e{index + 1} }} }} }}\nOutputs: {{ O: {{ Value: !ImportValue e{index + 1}, Export: {{ Name: e{index} }} }} }}", $"S{index}", $"s{index}.yaml"));
        var last = Assembled("Resources: { Key: { Type: Test::Key } }\nOutputs: { O: { Value: !Ref Key, Export: { Name: e3000 } } }", "Last", "last.yaml");
        var graph = TemplateGraph.Read([.. stacks, last]);
        Assert.Contains(graph.Value("It0"), (string[])["→Key", "?${import:e1}", "?${import:e501}"], StringComparer.Ordinal);
    }

    [Fact]
    public void What_cdk_writes_for_another_region_is_followed_to_its_resource()
    {
        const string Writer = """
            Resources:
              Certificate: { Type: Test::Certificate }
              Writer:
                Type: Custom::CrossRegionExportWriter
                Properties: { WriterProps: { region: us-east-1, exports: { /cdk/exports/App/Certificate: !Ref Certificate } } }
            """;
        const string Reader = """
            Resources:
              Reader: { Type: Custom::CrossRegionExportReader }
              It: { Type: Test::It, Properties: { Value: !GetAtt Reader./cdk/exports/App/Certificate } }
            """;
        Assert.Equal("→Certificate", TemplateGraph.Read([Assembled(Writer, "One", "one.yaml"), Assembled(Reader, "Two", "two.yaml")]).Value("It"));
    }

    private static TemplateGraph Nested(string parent, params (string Id, string Template)[] children) =>
        TemplateGraph.Read(
            [Assembled(parent, "App", "app.yaml")],
            (outer, entry) => Assembled(children.Single(child => child.Id == entry.Key).Template, $"{outer.Origin.Stack}/{entry.Key}", $"{entry.Key}.yaml"));

    private static StackInput Assembled(string template, string stack, string file) =>
        Graphs.Input(template, new ResourceOrigin { Template = file, Stack = stack, Account = "1", Region = "us-east-1" }, file) with { Given = _ => null, Folder = "." };
}
