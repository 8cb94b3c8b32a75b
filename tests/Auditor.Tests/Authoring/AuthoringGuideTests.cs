using System.Text;
using System.Text.RegularExpressions;
using Auditor.Tests.Commands;

namespace Auditor.Tests.Authoring;

/// <summary>Follows <c>src/Policies/AUTHORING.md</c> as a newcomer would: writes its files, runs its commands, and compares what they print.</summary>
public sealed partial class AuthoringGuideTests
{
    [Fact]
    public void Every_file_can_be_written_and_every_command_prints_what_the_guide_shows()
    {
        using var folder = new WorkingFolder();
        var commands = 0;
        foreach (var (heading, language, content) in Blocks())
        {
            if (language == "console")
            {
                commands += Run(folder, content);
            }
            else
            {
                var file = FileName().Match(heading) is { Success: true } named ? named.Groups["file"].Value : throw new InvalidOperationException($"A block of {language} follows \"{heading}\", which names no file.");
                folder.With(file, content);
            }
        }

        Assert.True(commands >= 8, $"only {commands} commands were found");
    }

    private static int Run(WorkingFolder folder, string console)
    {
        var steps = console.Split("$ ", StringSplitOptions.RemoveEmptyEntries);
        foreach (var step in steps)
        {
            var lines = step.TrimEnd('\n').Split('\n');
            var arguments = Argument().Matches(lines[0]).Select(match => match.Value.Trim('\'')).ToArray();
            Assert.Equal("auditor", arguments[0]);

            var result = folder.Run(arguments[1..]);

            var printed = $"{result.Output}{result.Errors}".TrimEnd('\n');
            Assert.True(Pattern(lines[1..]).IsMatch(printed), $"{lines[0]}\nprinted\n{printed}\nand the guide shows\n{string.Join('\n', lines[1..])}");
        }

        return steps.Length;
    }

    // A line … stands for any lines, and … within a line for anything.
    private static Regex Pattern(string[] lines)
    {
        var pattern = new StringBuilder("^");
        foreach (var line in lines)
        {
            pattern.Append(line == "…" ? @"(.*\n)*?" : $"{Regex.Escape(line).Replace("…", ".*", StringComparison.Ordinal)}\n");
        }

        return new($"{pattern.ToString().TrimEnd('\n')}{(lines is [.., "…"] ? ".*" : "")}$", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));
    }

    private static IEnumerable<(string Heading, string Language, string Content)> Blocks()
    {
        var guide = File.ReadAllText(Path.Combine(SharedFolder.Root, "src", "Policies", "AUTHORING.md"));
        foreach (Match block in Block().Matches(guide))
        {
            yield return (block.Groups["heading"].Value, block.Groups["language"].Value, block.Groups["content"].Value);
        }
    }

    [GeneratedRegex(@"(?<heading>[^\n]*)\n\n```(?<language>\w+)\n(?<content>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<file>[^`]+)`:$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"'[^']*'|\S+", RegexOptions.None, 1000)]
    private static partial Regex Argument();
}
