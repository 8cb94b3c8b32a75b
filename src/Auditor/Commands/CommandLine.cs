using System.CommandLine;
using System.CommandLine.Parsing;
using Auditor.Reporting;

namespace Auditor.Commands;

/// <summary>The commands, and what becomes of an expected failure.</summary>
internal static class CommandLine
{
    // After Ctrl-C, what is under way is let go one by one; who is left without a word does not know that --resume goes on.
    // A hosted auditor has time limits of its own for that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Audits AWS: templates before deployment and live accounts after it, by the same policies.") { new CheckCommand(), new ScanCommand(), new DriftCommand(), new ReportCommand(), new ServeCommand(), new AccessCommand(), new PoliciesCommand() };
        var parsed = root.Parse(arguments);
        var complaints = Complaints(parsed);
        if (complaints.Count > 0)
        {
            foreach (var complaint in complaints)
            {
                await Console.Error.WriteLineAsync($"error: {Printable.Of(complaint)}");
            }

            await Console.Error.WriteLineAsync($"Run {Spelled(parsed.CommandResult)} --help for what there is.");
            return ExitCode.NotCarriedOut;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = parsed.CommandResult.Command is ServeCommand ? Timeout.InfiniteTimeSpan : Patience });
        }
        catch (AuditException failure)
        {
            return Print(failure);
        }
        catch (IOException failure)
        {
            // Files have a sentence of their own; what is left is what standard output leads to, such as a disk that is full.
            return Print(new AuditException(ProblemKind.Configuration, $"the output cannot be written: {failure.Message}"));
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before the audit was done.");
            return ExitCode.NotCarriedOut;
        }
    }

    /// <summary>Tells of an expected failure.</summary>
    /// <returns>The exit code that it means.</returns>
    public static int Print(AuditException failure)
    {
        // What a CDK app printed has lines of its own.
        foreach (var line in failure.Problems.SelectMany(problem => $"error: {problem}".Split('\n')))
        {
            Console.Error.WriteLine(Printable.InLog(line.TrimEnd('\r')));
        }

        return failure.ExitCode;
    }

    private static List<string> Complaints(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var spelled = Spelled(parsed.CommandResult);
        if (command.Action is null && command.Subcommands.Count > 0 && parsed.Errors.Count > 0)
        {
            var names = command.Subcommands.Select(one => one.Name).ToList();
            return parsed.UnmatchedTokens is [var unknown, ..]
                ? [$"{spelled} has no {(unknown.StartsWith('-') ? "option" : "command")} {unknown}{Suggestion.For(unknown, names)}"]
                : [$"a command is missing: {spelled} {string.Join(" or ", names)}"];
        }

        // A variable of a script that is not set leaves an empty value behind.
        var empty = parsed.CommandResult.Children.Where(result => result.Tokens.Any(token => token.Value.Length == 0)).Select(NameOf).ToList();
        if (empty.Count > 0)
        {
            return [.. empty.Select(name => $"{name} is empty; give it a value or leave it out")];
        }

        // A path may begin with a dash; then it is written ./-name.
        var options = command.Options.Select(option => option.Name).Append("--help");
        if (parsed.UnmatchedTokens.FirstOrDefault(token => token.StartsWith("--", StringComparison.Ordinal)) is { } stranger)
        {
            var name = stranger.Split('=')[0];
            return [$"{spelled} has no option {name}{Suggestion.For(name, options)}"];
        }

        return
        [
            .. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value)
                .Where(token => token.Length > 1 && token.StartsWith('-'))
                .Select(token => $"{spelled} has no option {token.Split('=')[0]}{Suggestion.For(token.Split('=')[0], options)}"),
            .. parsed.Errors.Select(error => error.Message),
        ];
    }

    private static string NameOf(SymbolResult result) => result switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "",
    };

    // As it is typed: auditor policies test.
    private static string Spelled(CommandResult result) => result.Parent is CommandResult parent ? $"{Spelled(parent)} {result.Command.Name}" : "auditor";
}
