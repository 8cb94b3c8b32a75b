using System.Collections.Immutable;
using System.Text.Json;

namespace Auditor.Tests.Hosting.Image;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Keyword">What to do: <c>RUN</c>.</param>
/// <param name="Flags">What begins with two dashes, by name.</param>
/// <param name="Text">The rest of the line.</param>
internal sealed record Instruction(string Keyword, ImmutableDictionary<string, string> Flags, string Text)
{
    /// <summary>The words of the rest.</summary>
    public ImmutableArray<string> Words => [.. Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The command and its arguments, of a form that needs no shell.</summary>
    public ImmutableArray<string> Exec => [.. JsonSerializer.Deserialize<string[]>(Text)!];

    /// <summary>The instruction of a line, without its continuation marks.</summary>
    public static Instruction Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flags = words.Skip(1).TakeWhile(word => word.StartsWith("--", StringComparison.Ordinal)).ToList();
        return new(
            words[0],
            flags.Select(flag => flag[2..].Split('=', 2)).ToImmutableDictionary(flag => flag[0], flag => flag[1], StringComparer.Ordinal),
            string.Join(' ', words.Skip(1 + flags.Count)));
    }
}
