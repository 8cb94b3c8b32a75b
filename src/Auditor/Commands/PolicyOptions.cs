using System.CommandLine;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;

namespace Auditor.Commands;

/// <summary>The options that say which policies take part, and where they are set.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<string?> _policies = new("--policies") { Description = "The settings; default: policies.json here or in a parent folder.", HelpName = "FILE" };
    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<string[]> _select = new("--select") { Description = "Only these policies; ids with wildcards.", HelpName = "IDS" };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "All but these policies.", HelpName = "IDS" };
    private readonly Option<string[]> _frameworks = new("--framework") { Description = "Only policies that support a control of these frameworks, and only these in the result; names with wildcards.", HelpName = "NAMES" };

    /// <summary>Where policies and their settings come from.</summary>
    public IEnumerable<Option> Sources => [_policies, _policyPaths];

    /// <summary>Which of them take part.</summary>
    public IEnumerable<Option> Choice => [_select, _ignore, _frameworks];

    /// <summary>The settings file that was named, or null.</summary>
    public string? Settings(ParseResult parsed) => parsed.GetValue(_policies);

    /// <summary>The folders and files of policies of one's own.</summary>
    public IEnumerable<string> Paths(ParseResult parsed) => _policyPaths.Paths(parsed, ConfigurationFile.Open(Settings(parsed), Environment.CurrentDirectory));

    /// <summary>What is asked for, as far as these options say.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isVerbose">Whether warnings about policies of one's own are shown.</param>
    /// <exception cref="AuditException">A file cannot be read.</exception>
    public AuditRequest Read(ParseResult parsed, bool isVerbose)
    {
        var problems = new List<Problem>();
        var settings = ConfigurationFile.Open(Settings(parsed), Environment.CurrentDirectory);
        var policies = _policyPaths.Read(parsed, settings, isVerbose);
        var configuration = settings.Read(policies);
        problems.AddRange(configuration.Problems);
        var selection = PolicySelection.Read(parsed.GetValue(_select) ?? [], parsed.GetValue(_ignore) ?? [], policies, problems);
        var frameworks = FrameworkSelection.Read(parsed.GetValue(_frameworks) ?? [], problems);
        return new()
        {
            Configuration = configuration.Configuration,
            Policies = policies,
            Selection = selection.For(frameworks),
            Frameworks = frameworks,
            Problems = [.. problems],
        };
    }
}
