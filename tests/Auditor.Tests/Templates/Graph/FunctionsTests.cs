using Policies.Model;

namespace Auditor.Tests.Templates.Graph;

/// <summary>Every intrinsic function with arguments that are known, unknown, undecided and wrong.</summary>
public sealed class FunctionsTests
{
    private const string Sections = """
        Parameters:
          Known: { Type: String, Default: k }
          List: { Type: CommaDelimitedList, Default: "a, b,c" }
          Numbers: { Type: List<Number>, Default: "80,443" }
          Open: { Type: String }
          OpenList: { Type: CommaDelimitedList }
          Only: { Type: String, AllowedValues: [one] }
          Secret: { Type: String, NoEcho: true, Default: hunter2 }
          Kept: { Type: String, NoEcho: true, Default: "{{resolve:secretsmanager:db:SecretString:password}}" }
          Ami: { Type: "AWS::SSM::Parameter::Value<String>", Default: /ami/latest }
        Mappings:
          Map:
            one: { size: small, list: [x, y], same: s }
            two: { size: large, list: [z], same: s }
        Conditions:
          IsOpen: !Equals [!Ref Open, open]
          IsKnown: !Equals [!Ref Known, k]
        """;

    private const string Extended = Sections + "\nTransform: AWS::LanguageExtensions\n";

    [Theory]
    [InlineData("!Ref Known", "k")]
    [InlineData("!Ref List", "[a, b, c]")]
    [InlineData("!Ref Numbers", "[80, 443]")]
    [InlineData("!Ref Open", "?${Open}")]
    [InlineData("!Ref OpenList", "?${OpenList}")]
    [InlineData("!Ref Only", "one")]
    [InlineData("!Ref Secret", "?${Secret}")]
    [InlineData("!Ref Kept", "?{{resolve:secretsmanager:db:SecretString:password}}")]
    [InlineData("!Ref Ami", "?${Ami}")]
    [InlineData("!Ref Other", "→Other")]
    [InlineData("!Ref Othr", "! 5:14 Othr is neither a parameter nor a resource of this template; did you mean Other?")]
    [InlineData("!Ref [a]", "! 5:14 Ref takes the name of a parameter or resource")]
    [InlineData("!GetAtt Other.Arn", "→Other.Arn")]
    [InlineData("!GetAtt Other.Endpoint.Port", "→Other.Endpoint.Port")]
    [InlineData("{ Fn::GetAtt: [Other, Arn] }", "→Other.Arn")]
    [InlineData("{ Fn::GetAtt: [Othr, Arn] }", "! 5:14 Othr is neither a parameter nor a resource of this template; did you mean Other?")]
    [InlineData("!GetAtt Other", "! 5:14 Fn::GetAtt takes a resource and one of its attributes")]
    [InlineData("!Sub \"${Known}-${!Known}-${AWS::Region}\"", "<k-${Known}-|?${AWS::Region}>")]
    [InlineData("!Sub [\"${a}${Known}\", { a: !Ref Other }]", "<→Other|k>")]
    [InlineData("!Sub \"${Other.Arn}/*\"", "<→Other.Arn|/*>")]
    [InlineData("!Sub \"${Other}\"", "→Other")]
    [InlineData("!Sub \"${Nope}\"", "! 5:14 Nope is neither a parameter nor a resource of this template")]
    [InlineData("!Sub { a: b }", "! 5:14 Fn::Sub takes a text, or a text and an object of variables")]
    [InlineData("!Sub \"{{resolve:ssm:/${Known}}}\"", "?{{resolve:ssm:/k}}")]
    [InlineData("!Sub \"{{resolve:ssm:/${Open}}}\"", "?{{resolve:ssm:/${Open}}}")]
    [InlineData("\"a{{resolve:ssm:x}}b\"", "<a|?{{resolve:ssm:x}}|b>")]
    [InlineData("!Join [\"-\", [a, !Ref Known, b]]", "a-k-b")]
    [InlineData("!Join [\"-\", [a, !Ref Open]]", "<a-|?${Open}>")]
    [InlineData("!Join [\",\", !Ref List]", "a,b,c")]
    [InlineData("!Join [\",\", !Ref OpenList]", "?${join:,:${OpenList}}")]
    [InlineData("!Join [\",\", [a, !If [IsOpen, b, !Ref AWS::NoValue], c]]", "(IsOpen ? a,b,c : a,c)")]
    [InlineData("!Join [\",\", [!If [IsOpen, !Ref AWS::NoValue, b], !If [IsOpen, !Ref AWS::NoValue, c]]]", "(IsOpen ?  : b,c)")]
    [InlineData("!Join [\",\", [a, !If [IsOpen, b, c]]]", "(IsOpen ? a,b : a,c)")]
    [InlineData("!Join [\",\", a]", "! 5:14 Fn::Join takes a delimiter and a list")]
    [InlineData("!Join a", "! 5:14 Fn::Join takes a delimiter and a list")]
    [InlineData("!Split [\"-\", a-b]", "[a, b]")]
    [InlineData("!Split [\"-\", !Ref Open]", "?${split:-:${Open}}")]
    [InlineData("!Split [\"\", a]", "! 5:14 Fn::Split takes a delimiter and a text")]
    [InlineData("!Select [1, [a, b]]", "b")]
    [InlineData("!Select [\"1\", !Split [\"-\", a-b]]", "b")]
    [InlineData("!Select [0, !Ref Numbers]", "80")]
    [InlineData("!Select [0, !Ref OpenList]", "?${select:0:${OpenList}}")]
    [InlineData("!Select [!Ref Open, [a, b]]", "?${select:${Open}:[a,b]}")]
    [InlineData("!Select [2, [a, b]]", "! 5:14 Fn::Select asks for item 2 of a list that has 2, counted from 0")]
    [InlineData("!Select [x, [a, b]]", "! 5:14 Fn::Select takes a number from 0 as index, not x")]
    [InlineData("!Select [0, a]", "! 5:14 Fn::Select takes an index and a list")]
    [InlineData("!Select [1, !If [IsOpen, [a, b], [c, d]]]", "(IsOpen ? b : d)")]
    [InlineData("!Select [1, [a, !If [IsOpen, b, !Ref AWS::NoValue], c]]", "?${select:1:[a,${IsOpen?b:},c]}")]
    [InlineData("!Select [0, !GetAZs \"\"]", "?${select:0:${zones:the stack's region}}")]
    [InlineData("!FindInMap [Map, one, size]", "small")]
    [InlineData("!FindInMap [Map, one, list]", "[x, y]")]
    [InlineData("!FindInMap [Map, !Ref Only, size]", "small")]
    [InlineData("!FindInMap [Map, !Ref Open, same]", "s")]
    [InlineData("!FindInMap [Map, !Ref Open, size]", "?${map:Map:${Open}:size}")]
    [InlineData("!FindInMap [Map, three, size]", "! 5:14 the mapping Map has no entry three / size")]
    [InlineData("!FindInMap [Mapp, one, size]", "! 5:14 Mapp is no mapping of this template")]
    [InlineData("!FindInMap [Map, one]", "! 5:14 Fn::FindInMap takes a mapping and two keys")]
    [InlineData("!Cidr [10.0.0.0/16, 2, 8]", "[10.0.0.0/24, 10.0.1.0/24]")]
    [InlineData("!Cidr [10.0.0.0/16, \"2\"]", "[10.0.0.0/24, 10.0.1.0/24]")]
    [InlineData("!Cidr [\"2001:db8::/56\", 2, 64]", "[2001:db8::/64, 2001:db8:0:1::/64]")]
    [InlineData("!Cidr [\"::/0\", 1, 64]", "[::/64]")]
    [InlineData("!Cidr [!Ref Open, 2, 8]", "?${cidr:${Open}:2}")]
    [InlineData("!Cidr [!GetAtt Other.CidrBlock, 2, 8]", "?${cidr:${Other.CidrBlock}:2}")]
    [InlineData("!Cidr [10.0.0.0/24, 2, 8]", "! 5:14 Fn::Cidr cannot cut 10.0.0.0/24 into 2 blocks of 8 host bits")]
    [InlineData("!Cidr [nonsense, 2, 8]", "! 5:14 Fn::Cidr cannot cut nonsense into 2 blocks of 8 host bits")]
    [InlineData("!Cidr [10.0.0.0/16]", "! 5:14 Fn::Cidr takes a block, a count and the number of host bits")]
    [InlineData("!Base64 text", "text")]
    [InlineData("{ Fn::Base64: !Sub \"a${Open}\" }", "<a|?${Open}>")]
    [InlineData("!ImportValue x", "?${import:x}")]
    [InlineData("!ImportValue { Fn::Sub: \"${Open}-x\" }", "?${import:${Open}-x}")]
    [InlineData("!If [IsOpen, a, b]", "(IsOpen ? a : b)")]
    [InlineData("!If [IsKnown, a, b]", "a")]
    [InlineData("!If [IsKnown, a, !Ref Nowhere]", "a")]
    [InlineData("!If [IsOpen, a, !Ref AWS::NoValue]", "(IsOpen ? a : NoValue)")]
    [InlineData("!If [IsKnown, !Ref AWS::NoValue, a]", "absent")]
    [InlineData("[a, !If [IsKnown, !Ref AWS::NoValue, b], c]", "[a, c]")]
    [InlineData("{ a: !If [IsKnown, !Ref AWS::NoValue, b], c: d }", "{c: d}")]
    [InlineData("[a, !If [IsOpen, !Ref AWS::NoValue, b]]", "[a, (IsOpen ? NoValue : b)]")]
    [InlineData("!If [IsOpn, a, b]", "! 5:19 IsOpn is no condition of this template; did you mean IsOpen?")]
    [InlineData("!If [IsOpen, a]", "! 5:14 Fn::If takes a condition's name and two values")]
    [InlineData("!Nonsense a", "! 5:14 Fn::Nonsense is no intrinsic function of CloudFormation")]
    [InlineData("{ Fn::Jion: [a] }", "! 5:16 Fn::Jion is no intrinsic function of CloudFormation; did you mean Fn::Join?")]
    [InlineData("{ Fn::Length: [a] }", "! 5:16 Fn::Length needs the transform AWS::LanguageExtensions; add it to the template's Transform")]
    [InlineData("{ Fn::ToJsonString: { a: b } }", "! 5:16 Fn::ToJsonString needs the transform AWS::LanguageExtensions; add it to the template's Transform")]
    [InlineData("{ Fn::Transform: { Name: AWS::Include } }", "?${Fn::Transform:5:14}")]
    [InlineData("{ a: b, Fn::Transform: { Name: AWS::Include } }", "?${Fn::Transform:5:22}")]
    [InlineData("{ Fn::GetStackOutput: { StackName: s, OutputName: o } }", "?${output:{StackName:s,OutputName:o}}")]
    [InlineData("!Ref AWS::StackId", "?${AWS::StackId}")]
    [InlineData("!Ref AWS::Partition", "?${AWS::Partition}")]
    public void A_value_comes_to_what_can_be_known_of_it(string value, string expected) => Assert.Equal(expected, Graphs.Value(value, Sections));

    [Theory]
    [InlineData("{ Fn::Length: [a, b] }", "2")]
    [InlineData("{ Fn::Length: !Ref List }", "3")]
    [InlineData("{ Fn::Length: !Ref OpenList }", "?${length:${OpenList}}")]
    [InlineData("{ Fn::Length: [a, !If [IsOpen, b, !Ref AWS::NoValue]] }", "?${length:[a,${IsOpen?b:}]}")]
    [InlineData("{ Fn::ToJsonString: { a: [1, true, \"x\"] } }", "{\"a\":[1,true,\"x\"]}")]
    [InlineData("{ Fn::ToJsonString: { a: !Ref Open } }", "?${json:{a:${Open}}}")]
    [InlineData("!FindInMap [Map, three, size, { DefaultValue: none }]", "none")]
    [InlineData("!FindInMap [None, three, size, { DefaultValue: !Ref Open }]", "?${Open}")]
    [InlineData("!FindInMap [Map, !Ref Open, same, { DefaultValue: other }]", "?${map:Map:${Open}:same}")]
    public void Language_extensions_are_evaluated_where_they_are_declared(string value, string expected) => Assert.Equal(expected, Graphs.Value(value, Extended));

    [Theory]
    [InlineData("us-east-1", "aws", "amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com")]
    public void Pseudo_parameters_are_those_of_the_target(string region, string partition, string suffix)
    {
        var origin = new ResourceOrigin { Template = "t.yaml", Stack = "App", Account = "123456789012", Region = region };
        Assert.Equal(
            $"[123456789012, {region}, App, {partition}, {suffix}, ?${{AWS::StackId}}]",
            Graphs.Value("[!Ref AWS::AccountId, !Ref AWS::Region, !Ref AWS::StackName, !Ref AWS::Partition, !Ref AWS::URLSuffix, !Ref AWS::StackId]", origin: origin));
        Assert.Equal($"?${{zones:{region}}}", Graphs.Value("!GetAZs \"\"", origin: origin));
    }

    [Theory]
    [InlineData("Open", "x", "!Ref Open", "x")]
    [InlineData("OpenList", "x, y", "!Ref OpenList", "[x, y]")]
    [InlineData("Open", "open", "!If [IsOpen, a, b]", "a")]
    [InlineData("Open", "no", "!If [IsOpen, a, b]", "b")]
    [InlineData("Secret", "s3cret", "!Sub \"x${Secret}\"", "<x|?${Secret}>")]
    [InlineData("Open", "{{resolve:ssm:x}}", "!Ref Open", "{{resolve:ssm:x}}")]
    public void A_given_parameter_wins_over_its_default(string name, string given, string value, string expected) =>
        Assert.Equal(expected, Graphs.Value(value, Sections, given: (name, given)).Replace("?{{", "{{", StringComparison.Ordinal));

    [Fact]
    public void A_default_that_is_no_text_is_an_error() =>
        Assert.Equal("! 10:28 the default of the parameter P should be a text", Graphs.Value("!Ref P", "Parameters:\n\n  P: { Type: Str, Default: { Ref: P } }\n"));

    [Fact]
    public void The_same_template_as_json_and_yaml_is_the_same_graph()
    {
        var json = Graphs.Read("""
            { "Parameters": { "P": { "Type": "String" } }, "Conditions": { "C": { "Fn::Equals": [ { "Ref": "P" }, "x" ] } },
              "Resources": { "A": { "Type": "Test::It", "Properties": { "Value": { "Fn::If": [ "C", { "Fn::Sub": "${B.Arn}/*" }, { "Fn::GetAtt": [ "B", "Arn" ] } ] } } }, "B": { "Type": "Test::It" } } }
            """);
        var yaml = Graphs.Read("""
            Parameters: { P: { Type: String } }
            Conditions:
              C: !Equals [!Ref P, x]
            Resources:
              A:
                Type: Test::It
                Properties:
                  Value: !If [C, !Sub "${B.Arn}/*", !GetAtt B.Arn]
              B:
                Type: Test::It
            """);
        Assert.Equal("(C ? <→B.Arn|/*> : →B.Arn)", json.Value("A"));
        Assert.Equal(json.Value("A"), yaml.Value("A"));
        Assert.Empty(json.Problems);
        Assert.Empty(yaml.Problems);
    }
}
