using System.Globalization;
using System.Text;

namespace Auditor.Tests.Commands;

/// <summary>What bad input gets: a sentence with its place, exit code 2, no stack trace; and what is good is audited all the same.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void Every_bad_file_gets_its_sentence_and_its_place_and_the_good_one_is_audited()
    {
        using var folder = new WorkingFolder().With("good.yaml", WorkingFolder.Database);
        (string File, string Content, string[] Problems)[] bad =
        [
            ("no-template.yaml", "just: text\n", ["no-template.yaml:1:1: this is no CloudFormation template: it has no object \"Resources\""]),
            ("list.json", "[1]", ["list.json:1:1: this is a list, not a template; a template is an object with \"Resources\""]),
            ("empty.json", "", ["empty.json: the file is empty; it should hold a CloudFormation template in JSON or YAML"]),
            ("cut.json", "{\"Resources\": {\"A\": {\n  \"Type\": \"AWS::S3::Bucket\"", ["cut.json:2:28: the JSON ends before it is complete; the file seems to be cut off"]),
            ("comma.json", "{\n  \"A\": 1\n  \"B\": 2\n}", ["comma.json:3:3: a comma is missing before this"]),
            ("indented.yaml", "Resources:\n  A:\n    Type: AWS::S3::Bucket\n   Properties: {}\n", ["indented.yaml:4:4: a key is missing here, or this line is not indented as the ones it belongs to"]),
            ("twice.yaml", "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Type: AWS::S3::Bucket\n", ["twice.yaml:4:5: the key \"Type\" stands twice in this object; the first is on line 3. Remove or rename one"]),
            ("intrinsic.yaml", "Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Subb x\n", ["intrinsic.yaml:5:19: Fn::Subb is no intrinsic function of CloudFormation; did you mean Fn::Sub?"]),
            ("reference.yaml", "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Ref Bukcet\n      Tags: !GetAtt Nobody.Arn\n", [
                "reference.yaml:5:19: Bukcet is neither a parameter nor a resource of this template; did you mean Bucket?",
                "reference.yaml:6:13: Nobody is neither a parameter nor a resource of this template",
            ]),
            ("output.yaml", "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\nOutputs:\n  Name:\n    Value: !Sub \"${Missing}-x\"\n", ["output.yaml:6:12: Missing is neither a parameter nor a resource of this template"]),
            ("circle.json", """
                { "Resources": {
                  "A": { "Type": "AWS::SQS::Queue", "DependsOn": "B" },
                  "B": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": { "Fn::Sub": "${A}-b" } } } } }
                """, ["circle.json:2:3: circular dependency: A → B → A"]),
            ("conditions.yaml", "Conditions:\n  A: !Condition B\n  B: !Not [!Condition A]\n  C: !Equalz [a, b]\nResources:\n  A:\n    Type: AWS::S3::Bucket\n    Condition: Nun\n", [
                "conditions.yaml:3:23: the condition A refers to itself",
                "conditions.yaml:4:6: Fn::Equalz is no condition function; did you mean Fn::Equals?",
                "conditions.yaml:8:16: Nun is no condition of this template",
            ]),
            ("type.yaml", "Resources:\n  A:\n    Properties: {}\n", ["type.yaml:2:3: the resource A has no Type"]),
            ("binary.yaml", "Resources:\n  \0", ["binary.yaml:2:3: the file holds a zero byte, so it is not a template but binary or in another encoding; save templates as UTF-8"]),
            ("deep.json", $"{{\"Resources\":{new string('[', 10_000)}{new string(']', 10_000)}}}", ["deep.json:1:213: objects and lists stand more than 200 deep in one another here, which no template needs; the audit does not read it"]),
            ("deep.yaml", $"Resources: {new string('[', 10_000)}{new string(']', 10_000)}", ["deep.yaml:1:211: objects and lists stand more than 200 deep in one another here, which no template needs; the audit does not read it"]),
            ("bomb.yaml", Bomb(), ["bomb.yaml:6:45: the aliases up to here stand for more than 1000000 values, which no template needs; the audit does not read it"]),
        ];
        foreach (var (file, content, _) in bad)
        {
            folder.With(file, content);
        }

        using (var huge = File.Create(folder["huge.json"]))
        {
            huge.SetLength(200L << 20);
        }

        var result = folder.Run(["check", "nowhere.yaml", .. bad.Select(one => one.File), "huge.json", "good.yaml", "--select", "rds-multi-az"]);
        Assert.Equal(2, result.ExitCode);
        string[] expected =
        [
            .. bad.SelectMany(one => one.Problems),
            "huge.json: the file has 200 MB; at most 128 MB are read, and CloudFormation accepts no template over 1 MB",
            "nowhere.yaml: there is no such file or folder",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), result.Problems.Order(StringComparer.Ordinal));
        Assert.Contains("rds-multi-az", result.Output, StringComparison.Ordinal);
        Assert.Contains("good.yaml:6", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_in_policies_json_gets_its_line_and_the_audit_goes_on()
    {
        using var folder = new WorkingFolder().With("good.yaml", WorkingFolder.Database).With("policies.json", """
            {
              "polices": {},
              "policies": { "rds-multi-ax": { "enabled": false }, "rds-multi-az": { "severty": "low" } },
              "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDayz": 7 } } } },
              "waivers": [
                { "policy": "rds-multi-az", "resource": "Database", "reason": "test", "owner": "me", "expires": "2027-13-45" },
                { "policy": "rds-multi-az", "resource": "Nothing", "reason": "test", "owner": "me", "expires": "2999-01-31" }
              ]
            }
            """);
        var result = folder.Run("check", "good.yaml");
        Assert.Equal(2, result.ExitCode);
        Assert.Collection(
            result.Problems,
            problem => Assert.StartsWith("policies.json:2:3: ", problem, StringComparison.Ordinal),
            problem => Assert.Matches("^policies.json:3:17: .*did you mean rds-multi-az", problem),
            problem => Assert.Matches("^policies.json:3:73: .*severty.*did you mean.*severity", problem),
            problem => Assert.Matches("^policies.json:4:79: .*minimumDayz.*did you mean.*minimumDays", problem),
            problem => Assert.Matches("^policies.json:6:101: .*2027-13-45", problem));
        Assert.Contains("rds-multi-az", result.Output, StringComparison.Ordinal);
        Assert.Contains("policies.json:7", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_that_matches_nothing_is_a_warning_and_no_error()
    {
        using var folder = new WorkingFolder().With("good.yaml", WorkingFolder.Database).With("policies.json", """
            { "waivers": [ { "policy": "rds-multi-az", "resource": "Nothing", "reason": "test", "owner": "me", "expires": "2999-01-31" } ] }
            """);
        var result = folder.Run("check", "good.yaml", "--fail-on", "none");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Contains("the waiver of rds-multi-az for Nothing matches no finding", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_gets_the_place_of_each_name_that_cannot_be_read_and_the_other_stacks_are_audited()
    {
        using var folder = new WorkingFolder().With("secret.json", """{ "Resources": { "Outside": { "Type": "AWS::S3::Bucket" } } }""");
        folder.With("cdk.out/Good.template.json", """{ "Resources": { "Inside": { "Type": "AWS::RDS::DBInstance", "Properties": { "MultiAZ": false } } } }""");
        folder.With("cdk.out/meta.json", "{ broken");
        folder.With("elsewhere/Linked.template.json", """{ "Resources": { "Outside": { "Type": "AWS::S3::Bucket" } } }""");
        File.CreateSymbolicLink(folder["cdk.out/link.template.json"], folder["secret.json"]);
        Directory.CreateSymbolicLink(folder["cdk.out/linked"], folder["elsewhere"]);
        folder.With("cdk.out/manifest.json", """
            { "version": "36.0.0", "artifacts": {
              "Good": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Good.template.json" }, "additionalMetadataFile": "meta.json" },
              "Gone": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "Gone.template.json" } },
              "Dots": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "../secret.json" } },
              "Root": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "/etc/passwd" } },
              "Link": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "link.template.json" } },
              "Walk": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "linked/Linked.template.json" } },
              "Self": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "." } },
              "Stage": { "type": "cdk:cloud-assembly", "properties": { "directoryName": "assembly-Stage" } },
              "None": { "type": "aws:cloudformation:stack", "properties": {} },
              "Bare": { "properties": {} }
            } }
            """);
        var result = folder.Run("check", "cdk.out", "--select", "rds-multi-az");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            [
                "cdk.out/manifest.json:3:81: \"Gone.template.json\" cannot be audited: there is no such file",
                "cdk.out/manifest.json:4:81: \"../secret.json\" cannot be audited: it lies outside the folder of the assembly and is not read",
                "cdk.out/manifest.json:5:81: \"/etc/passwd\" cannot be audited: it lies outside the folder of the assembly and is not read",
                "cdk.out/manifest.json:6:81: \"link.template.json\" cannot be audited: it lies outside the folder of the assembly and is not read",
                "cdk.out/manifest.json:7:81: \"linked/Linked.template.json\" cannot be audited: it lies outside the folder of the assembly and is not read",
                "cdk.out/manifest.json:8:76: \".\" cannot be audited: it lies outside the folder of the assembly and is not read",
                "cdk.out/manifest.json:9:77: \"assembly-Stage\" cannot be audited: it has no manifest.json",
                "cdk.out/manifest.json:10:3: the artifact None has no templateFile",
                "cdk.out/manifest.json:11:3: the artifact Bare has no type",
                "cdk.out/meta.json:1:3: a key in double quotes is missing here",
            ],
            result.Problems);
        Assert.DoesNotContain("Outside", result.Output, StringComparison.Ordinal);
        Assert.Contains("Inside", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a command is missing: auditor check or scan or drift or report or serve or access or policies")]
    [InlineData("chekc", "auditor has no command chekc; did you mean check?")]
    [InlineData("--polices", "auditor has no option --polices; did you mean policies?")]
    [InlineData("check x.yaml --formt json", "auditor check has no option --formt; did you mean --format?")]
    [InlineData("check good.yaml --format xml", "\"xml\" is no report format. The formats are console, html, json, sarif, junit, markdown, github, gitlab, csv, asff, ocsf.")]
    [InlineData("check good.yaml --fail-on hgih", "--fail-on takes critical, high, medium, low or none, not \"hgih\"")]
    [InlineData("check good.yaml --format json --format sarif", "only one format can go to standard output; give each other --format an --output")]
    [InlineData("check good.yaml --output report.txt", "--output report.txt needs a --format; its ending does not tell")]
    [InlineData("check good.yaml --baseline good.yaml", "good.yaml:1: this is no JSON, or it was cut off here; write it again with --format json --output FILE")]
    [InlineData("check good.yaml --baseline other/data.json", "other/data.json:1: \"schemaVersion\" is missing: this is no result of the auditor; write one with --format json --output FILE")]
    [InlineData("check good.yaml --baseline gone.json", "gone.json: there is no such file")]
    [InlineData("check good.yaml --policies gone.json", "gone.json: the file does not exist; --policies names it")]
    [InlineData("check good.yaml --parameter-file gone.json", "gone.json: the parameter file does not exist")]
    [InlineData("check good.yaml --parameter Nonsense", "--parameter is given as Name=Value or Stack:Name=Value, was \"Nonsense\"")]
    [InlineData("check good.yaml --select rds-multi-ax", "--select: there is no policy \"rds-multi-ax\"; did you mean rds-multi-az?")]
    [InlineData("check good.yaml --select rds-multi-az --ignore rds-*", "nothing was audited: policies.json, --select, --ignore and --framework leave no policy")]
    [InlineData("check empty", "empty: there is no template in this folder; templates end in .json, .yaml, .yml or .template")]
    [InlineData("check other", "nothing was audited: there is no resource in other")]
    [InlineData("check", "there is no cdk.json here or in a parent folder, so say what to audit: auditor check cdk.out, auditor check template.yaml")]
    public void Wrong_usage_is_exit_code_2_with_a_sentence(string arguments, string sentence)
    {
        using var folder = new WorkingFolder().With("good.yaml", WorkingFolder.Database).With("other/data.json", """{ "rows": [] }""");
        Directory.CreateDirectory(folder["empty"]);
        var result = folder.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, result.ExitCode);
        Assert.Equal([sentence], result.Problems);
    }

    [Fact]
    public void Reports_that_cannot_be_written_are_an_error()
    {
        using var folder = new WorkingFolder().With("good.yaml", WorkingFolder.Database).With("file", "");
        var result = folder.Run("check", "good.yaml", "--format", "json", "--output", "file/result.json");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("file/result.json: the report cannot be written: ", Assert.Single(result.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_folder_keeps_nobody_waiting_and_a_link_leads_nowhere()
    {
        using var folder = new WorkingFolder().With("in/good.yaml", WorkingFolder.Database).With("out/bad.yaml", "Resources: [");
        File.CreateSymbolicLink(folder["in/link.yaml"], folder["out/bad.yaml"]);
        Directory.CreateSymbolicLink(folder["in/circle"], folder["in"]);
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [folder["in/pipe.json"], folder["in/manifest.json"]]))
        {
            pipe.WaitForExit();
        }

        var result = folder.Run("check", "in", "--fail-on", "none", "--format", "json");
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Contains("\"resources\": 1", result.Output, StringComparison.Ordinal);
    }

    // Each line stands for ten times the one before.
    private static string Bomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        return text.Append("Resources: {}\n").ToString();
    }
}
