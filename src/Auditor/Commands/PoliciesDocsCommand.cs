using System.CommandLine;
using Auditor.Authoring;
using Auditor.Reporting;

namespace Auditor.Commands;

/// <summary><c>auditor policies docs</c>: writes the documentation of policies from their metadata, cases and examples.</summary>
internal sealed class PoliciesDocsCommand : Command
{
    private readonly Option<string> _output = new("--output") { Description = "The folder of the pages; default docs/policies.", HelpName = "FOLDER", DefaultValueFactory = _ => "docs/policies" };
    private readonly Option<string?> _index = new("--index") { Description = "The file whose tables of policies are kept up to date; default README.md in that folder.", HelpName = "FILE" };
    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<bool> _check = new("--check") { Description = "Writes nothing, and ends in exit code 1 if something is stale." };

    public PoliciesDocsCommand()
        : base("docs", """
            Writes a page for each policy, and tables of them all, from what the policies say of themselves: of one's own where there are any,
            else of the catalogue.

            Examples:
              auditor policies docs --output docs/policies --index src/Policies/README.md
              auditor policies docs --check
            """)
    {
        foreach (var option in (Option[])[_output, _index, _policyPaths, _check])
        {
            Options.Add(option);
        }

        SetAction((parsed, _) => Task.FromResult(Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var folder = parsed.GetValue(_output)!;
        var directory = _policyPaths.Read(parsed);
        var documentation = new PolicyDocumentation(
            [.. directory.OwnOrAll.Select(policy => new PolicyManual(policy))],
            folder,
            parsed.GetValue(_index) ?? Path.Combine(folder, "README.md"));
        if (!parsed.GetValue(_check))
        {
            Console.WriteLine($"{Figures.Count(documentation.Write().Length, "file")} brought up to date");
            return ExitCode.Clean;
        }

        var stale = documentation.Stale();
        foreach (var (file, content) in stale)
        {
            Console.WriteLine($"{Printable.Of(file)} {(content is null ? "is of no policy" : "is stale")}");
        }

        Console.WriteLine(stale.IsEmpty ? "The documentation is up to date" : "Run auditor policies docs with the same options, without --check");
        return stale.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }
}
