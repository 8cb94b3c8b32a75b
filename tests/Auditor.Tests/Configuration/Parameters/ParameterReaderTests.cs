using Auditor.Configuration.Parameters;

namespace Auditor.Tests.Configuration.Parameters;

public sealed class ParameterReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auditor");
    private readonly List<Problem> _problems = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Options_give_values_to_every_stack_or_to_one()
    {
        var values = Options("Size=db.t4g.small", "App:Size=db.r6g.large", "Url=https://x/?a=b", "Empty=", "*:Star=1");

        Assert.Equal("db.t4g.small", Value(values, null, "Size"));
        Assert.Equal("db.t4g.small", Value(values, "Other", "Size"));
        Assert.Equal("db.r6g.large", Value(values, "App", "Size"));
        Assert.Equal("https://x/?a=b", Value(values, "App", "Url"));
        Assert.Equal("", Value(values, null, "Empty"));
        Assert.Equal("1", Value(values, "App", "Star"));
        Assert.Null(Value(values, null, "None"));
    }

    [Fact]
    public void Later_options_win_and_options_win_over_files()
    {
        Write("a.json", """{ "A": "file", "B": "file", "C": "file" }""");
        Write("b.json", """{ "B": "later file" }""");
        var values = ParameterReader.Read(["a.json", "b.json"], ["C=option", "D=1", "D=2"], _folder.FullName, _problems);

        Assert.Empty(_problems);
        Assert.Equal("file", Value(values, null, "A"));
        Assert.Equal("later file", Value(values, null, "B"));
        Assert.Equal("option", Value(values, null, "C"));
        Assert.Equal("2", Value(values, null, "D"));
    }

    [Theory]
    [InlineData("Size", "--parameter is given as Name=Value or Stack:Name=Value, was \"Size\"")]
    [InlineData("=secret", "--parameter is given as Name=Value or Stack:Name=Value, was \"=…\"")]
    [InlineData(":Size=secret", "--parameter is given as Name=Value or Stack:Name=Value, was \":Size=…\"")]
    [InlineData("App:=secret", "--parameter is given as Name=Value or Stack:Name=Value, was \"App:=…\"")]
    public void An_option_needs_a_name_and_a_value_which_is_never_shown(string option, string problem)
    {
        Options(option);

        Assert.Equal(problem, Sample.Lines(_problems));
        Assert.Equal(ProblemKind.Configuration, _problems[0].Kind);
    }

    [Theory]
    [InlineData("p.json", """[{ "ParameterKey": "Size", "ParameterValue": "large" }, { "ParameterKey": "Count", "ParameterValue": 2, "UsePreviousValue": false }]""")]
    [InlineData("p.json", """["Size=large", "Count=2"]""")]
    [InlineData("p.json", """{ "Size": "large", "App:Count": 2 }""")]
    [InlineData("p.json", """{ "Parameters": { "Size": "large", "Count": "2" }, "Tags": { "stage": "production" }, "StackPolicy": { "Statement": [] } }""")]
    [InlineData("p.json", """{ "Parameters": [{ "ParameterKey": "Size", "ParameterValue": "large" }, { "ParameterKey": "Count", "ParameterValue": "2" }] }""")]
    [InlineData("p.json", "// comments too\n{ \"Size\": \"large\", \"Count\": \"2\", }")]
    [InlineData("p.yaml", "- ParameterKey: Size\n  ParameterValue: large\n- ParameterKey: Count\n  ParameterValue: 2\n")]
    [InlineData("p.yml", "- Size=large\n- Count=2\n")]
    [InlineData("parameters", "Size: large\nApp:Count: 2\n")]
    [InlineData("p.yaml", "Parameters:\n  Size: large\n  Count: 2\nTags:\n  stage: production\n")]
    [InlineData("p.yaml", "{ Size: large, Count: 2 }")]
    public void Every_form_of_file_is_read(string file, string content)
    {
        var values = File(file, content);

        Assert.Equal("", Sample.Lines(_problems));
        Assert.Equal("large", Value(values, "App", "Size"));
        Assert.Equal("2", Value(values, "App", "Count"));
        Assert.Equal(content.Contains("Tags", StringComparison.Ordinal) ? "production" : null, values.Tags.GetValueOrDefault("stage"));
    }

    [Fact]
    public void Lists_truths_and_numbers_become_their_text()
    {
        var values = File("p.json", """{ "Zones": ["a", "b", 3], "On": true, "Large": 1e9, "None": [] }""");

        Assert.Equal("a,b,3", Value(values, null, "Zones"));
        Assert.Equal("true", Value(values, null, "On"));
        Assert.Equal("1e9", Value(values, null, "Large"));
        Assert.Equal("", Value(values, null, "None"));
    }

    [Fact]
    public void A_previous_value_and_one_of_another_artifact_are_not_known()
    {
        Write("first.json", """{ "Size": "large", "Image": "x" }""");
        Write("second.json", """[{ "ParameterKey": "Size", "UsePreviousValue": true }]""");
        Write("third.json", """{ "Parameters": { "Image": { "Fn::GetParam": ["Build", "image.json", "Uri"] } } }""");
        var values = ParameterReader.Read(["first.json", "second.json", "third.json"], [], _folder.FullName, _problems);

        Assert.Empty(_problems);
        Assert.Null(Value(values, null, "Size"));
        Assert.Null(Value(values, null, "Image"));
    }

    [Theory]
    [InlineData("p.json", "7", "p.json:1:1: a parameter file is a list or an object, was 7")]
    [InlineData("p.json", "{ \"Size\" }", "p.json:1:10: a colon is missing here, between the key and its value")]
    [InlineData("p.json", "{ \"Size\": \"a\", \"Size\": \"b\" }", "p.json:1:16: the key \"Size\" stands twice in this object; the first is on line 1. Remove or rename one", "p.json:1:16: the parameter Size stands twice in this file; the first is on line 1; remove one")]
    [InlineData("p.json", "{ \"Size\": null }", "p.json:1:11: the value of the parameter Size must be a text, a number, true, false or a list of those")]
    [InlineData("p.json", "{ \"App:Size\": { \"a\": 1 } }", "p.json:1:15: the value of the parameter App:Size must be a text, a number, true, false or a list of those")]
    [InlineData("p.json", "{ \"\": \"1\" }", "p.json:1:3: a parameter is named Name or Stack:Name, was \"\"")]
    [InlineData("p.json", "[\"Size\", 7]", "p.json:1:2: each of a list of parameters must be a text \"Name=Value\" or an object with \"ParameterKey\" and \"ParameterValue\"", "p.json:1:10: each of a list of parameters must be a text \"Name=Value\" or an object with \"ParameterKey\" and \"ParameterValue\"")]
    [InlineData("p.json", "[{ \"ParamterKey\": \"Size\", \"ParameterValue\": \"1\" }]", "p.json:1:4: a parameter has no key \"ParamterKey\"; did you mean ParameterKey?", "p.json:1:2: a parameter needs a key \"ParameterKey\" with its name")]
    [InlineData("p.json", "[{ \"ParameterKey\": \"Size\" }]", "p.json:1:2: the parameter Size needs a key \"ParameterValue\", or \"UsePreviousValue\": true")]
    [InlineData("p.json", "[\"Size=1\", \"Size=2\"]", "p.json:1:12: the parameter Size stands twice in this file; the first is on line 1; remove one")]
    [InlineData("p.json", "{ \"Parameters\": {}, \"Tag\": {}, \"Tags\": { \"a\": [] } }", "p.json:1:21: a file with \"Parameters\" may have \"Tags\", an object, and \"StackPolicy\" beside it, but not this \"Tag\"", "p.json:1:47: the value of the tag \"a\" must be a text")]
    [InlineData("p.yaml", "Size: 1\nSize: 2\n", "p.yaml:2:1: the key \"Size\" stands twice in this object; the first is on line 1. Remove or rename one")]
    [InlineData("p.yaml", "Size:\n  a: 1\n", "p.yaml:2:3: the value of the parameter Size must be a text, a number, true, false or a list of those")]
    public void A_mistake_is_reported_in_its_place(string file, string content, params string[] problems)
    {
        File(file, content);

        Assert.Equal(Sample.Lines(problems), Sample.Lines(_problems));
        Assert.All(_problems, problem => Assert.Equal(ProblemKind.Configuration, problem.Kind));
    }

    [Fact]
    public void A_file_must_exist_and_be_a_file()
    {
        ParameterReader.Read(["nowhere.json", "."], [], _folder.FullName, _problems);

        Assert.Equal("nowhere.json: the parameter file does not exist\n.: the parameter file cannot be read", Sample.Lines(_problems));
    }

    [Fact]
    public void Values_for_parameters_that_no_template_declares_are_told()
    {
        Write("p.json", """{ "Siz": "large", "Other:Size": "large", "App:Count": "2" }""");
        var values = ParameterReader.Read(["p.json"], ["Unrelated=1", "Count=1"], _folder.FullName, _problems);

        Assert.Equal(
            """
            p.json:1:19: no template declares the parameter Other:Size
            p.json:1:3: no template declares the parameter Siz; did you mean Size?
            --parameter: no template declares the parameter Unrelated
            """,
            Sample.Lines(values.NotDeclared([new("App", "Size"), new("App", "Count")])));
    }

    private static string? Value(ParameterValues values, string? stack, string name) => values.TryGet(stack, name, out var value) ? value : null;

    private ParameterValues Options(params string[] options) => ParameterReader.Read([], options, _folder.FullName, _problems);

    private ParameterValues File(string file, string content)
    {
        Write(file, content);
        return ParameterReader.Read([file], [], _folder.FullName, _problems);
    }

    private void Write(string file, string content) => System.IO.File.WriteAllText(Path.Combine(_folder.FullName, file), content);
}
