using System.Collections.Immutable;
using System.CommandLine;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Reporting;
using Policies;
using Policies.Model;

namespace Auditor.Commands;

/// <summary><c>--policy-path</c>: somebody's own policies, which stand beside those of the catalogue.</summary>
internal sealed class PolicyPathOption : Option<string[]>
{
    public PolicyPathOption()
        : base("--policy-path")
    {
        Description = "Policies of your own, beside those of the catalogue: a .cs file, a folder of them, or the .dll of a class library. Their code is run.";
        HelpName = "PATH";
    }

    /// <summary>What the option names, and the <c>policyPath</c> of <c>policies.json</c>.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The settings.</param>
    public ImmutableArray<string> Paths(ParseResult parsed, ConfigurationContent settings) => [.. parsed.GetValue(this) ?? [], .. settings.PolicyPaths()];

    /// <summary>The policies of the catalogue and one's own, as <c>policies.json</c> here or in a parent folder names them too.</summary>
    /// <exception cref="AuditException">Own policies cannot be loaded.</exception>
    public PolicyDirectory Read(ParseResult parsed, bool isVerbose = false) => Read(parsed, ConfigurationFile.Open(file: null, Environment.CurrentDirectory), isVerbose);

    /// <summary>The policies of the catalogue and one's own, in the order of their ids.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="isVerbose">Whether warnings of the compiler are shown.</param>
    /// <exception cref="AuditException">Own policies cannot be loaded.</exception>
    public PolicyDirectory Read(ParseResult parsed, ConfigurationContent settings, bool isVerbose)
    {
        var paths = Paths(parsed, settings);
        return new(paths.IsEmpty ? PolicyCatalog.All : WithOwn(paths, isVerbose));
    }

    private static ImmutableArray<PolicyDescriptor> WithOwn(ImmutableArray<string> paths, bool isVerbose)
    {
        var warnings = new List<Problem>();
        var own = PolicyLoader.Load(paths, PolicyCache.OfUser(), warnings);
        foreach (var warning in isVerbose ? warnings : [])
        {
            Console.Error.WriteLine($"warning: {Printable.InLog(warning.ToString())}");
        }

        return [.. PolicyCatalog.All.Concat(own).OrderBy(policy => policy.Id, StringComparer.Ordinal)];
    }
}
