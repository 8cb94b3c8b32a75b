using System.CommandLine;
using Auditor.Drift;

namespace Auditor.Commands;

/// <summary>The options that say what of stacks is compared, and with what.</summary>
internal sealed class DriftOptions
{
    private readonly Option<string?> _assembly = new("--assembly") { Description = "The cdk.out folder of what is synthesized; what is not deployed yet is told as pending.", HelpName = "FOLDER" };
    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compares what is deployed with what is live (deployed), with what is synthesized (synthesized), or both; default: deployed, and both with --assembly. Without --assembly the app of the nearest cdk.json is run where synthesized is asked for.",
        HelpName = "deployed|synthesized|both",
    };

    /// <summary>The folder of the assembly.</summary>
    public Option Assembly => _assembly;

    /// <summary>What is compared with what.</summary>
    public Option Against => _against;

    /// <summary>What is to be compared.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="stacks">The names or patterns of the stacks; none for all.</param>
    /// <param name="isVerbose">Whether what a CDK app prints is shown.</param>
    /// <param name="cancellation">Stops the app.</param>
    /// <exception cref="AuditException">An option means nothing, or there is no assembly.</exception>
    public DriftScope Read(ParseResult parsed, IEnumerable<string> stacks, bool isVerbose, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(_assembly);
        var against = parsed.GetValue(_against)?.ToLowerInvariant() switch
        {
            null => folder is null ? DriftAgainst.Deployed : DriftAgainst.Both,
            "deployed" => DriftAgainst.Deployed,
            "synthesized" => DriftAgainst.Synthesized,
            "both" => DriftAgainst.Both,
            var other => throw new AuditException(ProblemKind.Configuration, $"--against takes deployed, synthesized or both, not \"{other}\"{Suggestion.For(other, ["deployed", "synthesized", "both"])}"),
        };
        return new()
        {
            Against = against,
            Stacks = [.. stacks],
            Assembly = folder is not null ? Assembled(folder)
                : against.HasFlag(DriftAgainst.Synthesized) ? Synthesized(isVerbose, cancellation)
                : null,
        };
    }

    private static SynthesizedAssembly Assembled(string folder) => Templates.CloudAssembly.IsIn(folder)
        ? SynthesizedAssembly.Read(folder, folder)
        : throw new AuditException(new Problem(ProblemKind.Template, "--assembly takes the folder that cdk synth writes, cdk.out; there is no manifest.json in this one", folder));

    private static SynthesizedAssembly Synthesized(bool isVerbose, CancellationToken cancellation)
    {
        var (folder, shown) = CdkApp.Synthesize(Environment.CurrentDirectory, isVerbose, cancellation);
        return SynthesizedAssembly.Read(folder, shown);
    }
}
