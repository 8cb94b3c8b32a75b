using System.Text;
using Auditor.Templates;
using CsCheck;
using Policies.Model;

namespace Auditor.Tests.Templates;

public sealed class TreePropertyTests
{
    private const string Seed = """
        {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"Tags": [{"Key": "a\n", "Value": 1.5e3}, true, null]}}}}
        """;

    private const string YamlSeed = """
        AWSTemplateFormatVersion: 2010-09-09
        Resources:
          Bucket: &bucket
            Type: AWS::S3::Bucket # why
            Properties:
              Name: !Sub "${A}-x
                y"
              Tags: [{Key: a, Value: !Join ['', [!Ref B, *bucket]]}]
              Text: |
                a
                 b
            <<: {a: 1}
          ? c
          : !GetAtt A.B
        """;

    private static readonly Gen<byte[]> Pieces = Gen.OneOf(
        Gen.Byte.Array[0, 4],
        Gen.OneOf("---\n", "...\n", "\n", "\t", " ", "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a ", "!", "!!", "!Ref ", "|\n", ">2", "'", "\"", "\"\n\n", "#", "%", "@", ",", "\\", "\\u12", "\r", "\u0085", "\u2028", "<<: ", "\ufeff", "!<", "%TAG ! x\n", "\0")
            .Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void Any_tree_written_as_JSON_reads_back_with_its_positions() => Written(random => new JsonTreeWriter(random), "t.json").Sample(AssertReadsBack, iter: 300);

    [Fact]
    public void Any_tree_written_as_YAML_reads_back_with_its_positions() => Written(random => new YamlTreeWriter(random), "t.yaml").Sample(AssertReadsBack, iter: 300);

    [Fact]
    public void Any_bytes_are_a_template_or_a_problem_with_a_sentence() =>
        Gen.Select(Pieces.Array[0, 20], Gen.OneOf("t.json", "t.yaml")).Sample((pieces, file) => AssertReadsOrExplains([.. pieces.SelectMany(piece => piece)], file), iter: 2000);

    [Fact]
    public void A_damaged_template_is_a_template_or_a_problem_within_the_file() =>
        Gen.Select(Gen.OneOf(Seed, YamlSeed), Gen.Select(Gen.Double.Unit, Gen.Int[0, 5], Pieces).Array[1, 4]).Sample((seed, damages) =>
        {
            var bytes = Encoding.UTF8.GetBytes(seed);
            foreach (var (place, removed, piece) in damages)
            {
                var at = (int)(place * bytes.Length);
                bytes = [.. bytes[..at], .. piece, .. bytes[Math.Min(at + removed, bytes.Length)..]];
            }

            AssertReadsOrExplains(bytes, "t.template");
        }, iter: 2000);

    private static Gen<(string Text, string File, Node Expected)> Written(Func<Random, TreeWriter> create, string file) =>
        Gen.Select(WrittenTree.Templates, Gen.Int).Select((tree, seed) =>
        {
            var writer = create(new Random(seed));
            var expected = writer.Write(tree);
            return (writer.Text, file, expected);
        });

    private static void AssertReadsBack((string Text, string File, Node Expected) written)
    {
        var read = Outline.Parse(written.Text, written.File);

        Assert.Equal(Outline.Of(written.Expected), Outline.Of(read));
        Assert.Equal(Outline.Positions(written.Expected), Outline.Positions(read));
    }

    private static void AssertReadsOrExplains(byte[] bytes, string file)
    {
        try
        {
            TemplateText.Parse(bytes, file);
        }
        catch (AuditException failure)
        {
            Assert.Equal((ProblemKind.Template, file), (failure.Problem.Kind, failure.Problem.File));
            Assert.InRange(failure.Problem.Line ?? 1, 1, bytes.Count(one => one is (byte)'\n') + 1);
        }
    }
}
