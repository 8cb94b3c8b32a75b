using System.Diagnostics;
using System.Text;

namespace Auditor.Tests.Commands;

/// <summary>Runs the built <c>auditor.dll</c> as its users do.</summary>
internal sealed record AuditorProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines of standard error that tell of an error, without their prefix.</summary>
    public IReadOnlyList<string> Problems =>
        [.. ErrorLines.Where(line => line.StartsWith("error: ", StringComparison.Ordinal)).Select(line => line["error: ".Length..])];

    /// <summary>Runs a command in a folder and waits for its end; a command that hangs is killed and fails the test.</summary>
    public static AuditorProcess Run(string folder, params string[] arguments) => Run(folder, input: null, [], arguments);

    /// <summary>Runs a command with standard input and further environment variables.</summary>
    public static AuditorProcess Run(string folder, byte[]? input, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "auditor.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using (var stream = process.StandardInput.BaseStream)
        {
            stream.Write(input ?? []);
        }

        if (!process.WaitForExit(HangGuard.Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"auditor {string.Join(' ', arguments)} did not end within {HangGuard.Patience}");
        }

        var result = new AuditorProcess(process.ExitCode, output.Result, errors.Result);
        Assert.DoesNotContain("Unhandled exception", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        return result;
    }
}
