using System.Collections.Immutable;

namespace Auditor.Tests.Hosting.Image;

/// <summary>The steps by which an image is built.</summary>
/// <param name="Stages">The instructions from one <c>FROM</c> to the next.</param>
internal sealed record Dockerfile(ImmutableArray<ImmutableArray<Instruction>> Stages)
{
    /// <summary>The last stage: the image.</summary>
    public ImmutableArray<Instruction> Image => Stages[^1];

    /// <summary>Reads the file.</summary>
    public static Dockerfile Read(string path)
    {
        var stages = new List<ImmutableArray<Instruction>.Builder>();
        foreach (var instruction in Lines(path).Select(Instruction.Parse))
        {
            if (instruction.Keyword == "FROM")
            {
                stages.Add(ImmutableArray.CreateBuilder<Instruction>());
            }

            stages[^1].Add(instruction);
        }

        return new([.. stages.Select(stage => stage.ToImmutable())]);
    }

    /// <summary>The only instruction of a kind in the image.</summary>
    public Instruction Only(string keyword) => Assert.Single(Image, instruction => instruction.Keyword == keyword);

    private static IEnumerable<string> Lines(string path)
    {
        var whole = "";
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            whole += line.TrimEnd('\\');
            if (line[^1] != '\\')
            {
                yield return whole;
                whole = "";
            }
        }
    }
}
