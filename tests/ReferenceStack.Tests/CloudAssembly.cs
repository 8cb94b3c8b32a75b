using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

/// <summary>What an application of the CDK synthesizes, run as a process of its own as the CDK runs it.</summary>
public sealed class CloudAssembly
{
    private CloudAssembly(string folder) => Folder = folder;

    public string Folder { get; }

    public JsonNode Manifest => Read("manifest.json");

    public IEnumerable<string> StackNames =>
        from artifact in Manifest["artifacts"]!.AsObject()
        where (string?)artifact.Value!["type"] is "aws:cloudformation:stack"
        select artifact.Key;

    public Template Stack(string name) => new(Read($"{name}.template.json"));

    /// <summary>Runs the application built as an assembly of this name, in the folder of its <c>cdk.json</c>, with more context as <c>name=value</c>.</summary>
    public static async Task<CloudAssembly> SynthesizeAsync(string assembly, string projectFolder, string output, CancellationToken cancellation, params IEnumerable<string> context)
    {
        var start = new ProcessStartInfo("dotnet", [OwnOutput(assembly), .. context])
        {
            WorkingDirectory = Path.Combine(Repository.Root, projectFolder),
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment =
            {
                ["CDK_OUTDIR"] = output,
                ["CDK_DEFAULT_ACCOUNT"] = null,
                ["CDK_DEFAULT_REGION"] = null,
                ["CDK_CONTEXT_JSON"] = null,
            },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        return process.ExitCode is 0 ? new CloudAssembly(output) : throw new InvalidOperationException($"{assembly} did not synthesize:\n{errors}");
    }

    /// <summary>The application where its own build put it: beside the tests, it would lack what the tests take from ASP.NET's framework.</summary>
    private static string OwnOutput(string assembly)
    {
        var ofTests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(ofTests.Parent!.Parent!.FullName, assembly, ofTests.Name, $"{assembly}.dll");
    }

    private JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
}
