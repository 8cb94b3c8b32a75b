using System.Text;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using CsCheck;

namespace Auditor.Tests.Configuration;

public sealed class ConfigurationFuzzTests
{
    private static readonly byte[] Example = Encoding.UTF8.GetBytes(Sample.Example);

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "\"\"", "\"*\"", "\"rds-*\"", "{}", "[]", "/*", "//", "\\u0000", "\\ud800", "\u00e9", "\n", "\"minimumDays\": 99", "\"$schema\""];

    [Fact]
    public void A_mutated_file_is_read_or_has_problems_but_never_throws() => Mutations().Sample(content =>
    {
        var result = ConfigurationFile.Read(content, "policies.json", Sample.Policies);
        var problems = new List<Problem>();
        var sets = PolicyBinder.Bind(result.Configuration, Sample.Policies, PolicySelection.All, problems);
        foreach (var problem in result.Problems.Concat(problems))
        {
            Assert.Equal(ProblemKind.Configuration, problem.Kind);
            Assert.NotEmpty(problem.Message);
            Assert.True(problem.Line is null or > 0 && problem.Column is null or > 0, problem.ToString());
        }

        Assert.NotNull(sets["production"]);
    }, iter: 5_000);

    // Up to four times: some bytes of the example are replaced by a token, by other bytes or by another part of it.
    private static Gen<byte[]> Mutations()
    {
        var inserted = Gen.OneOf(
            Gen.Int[0, Tokens.Length - 1].Select(token => Encoding.UTF8.GetBytes(Tokens[token])),
            Gen.Byte.Array[0, 4],
            Gen.Select(Gen.Int[0, Example.Length - 1], Gen.Int[0, 60], (start, length) => Example[start..Math.Min(start + length, Example.Length)]));
        var mutation = Gen.Select(Gen.Int[0, Example.Length], Gen.Int[0, 12], inserted);
        return mutation.Array[1, 4].Select(mutations => mutations.Aggregate(Example, (content, one) => Replace(content, one.Item1, one.Item2, one.Item3)));
    }

    private static byte[] Replace(byte[] content, int start, int length, byte[] inserted)
    {
        var from = Math.Min(start, content.Length);
        return [.. content.AsSpan(0, from), .. inserted, .. content.AsSpan(Math.Min(from + length, content.Length))];
    }
}
