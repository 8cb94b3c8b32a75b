using System.CommandLine;

namespace Auditor.Commands;

/// <summary>The commands, and what becomes of an expected failure.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Audits AWS: templates before deployment and live accounts after it, by the same policies.") { new CheckCommand() };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"error: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Run auditor --help, or auditor check --help, for what there is.");
            return ExitCode.NotCarriedOut;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (AuditException failure)
        {
            await Console.Error.WriteLineAsync($"error: {failure.Problem}");
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before the audit was done.");
            return ExitCode.NotCarriedOut;
        }
    }
}
