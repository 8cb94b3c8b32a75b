using System.CommandLine;
using Auditor.Authoring;
using Auditor.Reporting.Json;
using Auditor.Reporting.Terminal;

namespace Auditor.Commands;

/// <summary><c>auditor policies show</c>: everything about one policy.</summary>
internal sealed class PoliciesShowCommand : Command
{
    private readonly Argument<string> _id = new("ID") { Description = "The policy." };
    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<string> _format = CatalogueFormat.Option();
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    public PoliciesShowCommand()
        : base("show", """
            Shows everything about a policy: what it asserts and why, how to mend a finding, parameters, controls, and examples that are tested.

            Examples:
              auditor policies show rds-multi-az
              auditor policies show s3-tls-only --format json
            """)
    {
        Arguments.Add(_id);
        Options.Add(_policyPaths);
        Options.Add(_format);
        Options.Add(_noColor);
        SetAction((parsed, _) => Task.FromResult(Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var isJson = CatalogueFormat.IsJson(parsed.GetValue(_format)!);
        var directory = _policyPaths.Read(parsed);
        var manual = new PolicyManual(directory.Find(parsed.GetValue(_id)!) ?? throw new AuditException(ProblemKind.Configuration, directory.Unknown(parsed.GetValue(_id)!)));
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            CatalogueReport.WriteManual(manual, output);
        }
        else
        {
            ConsoleOutput.Write(parsed.GetValue(_noColor), page => PolicyPage.WriteManual(page, manual));
        }

        return ExitCode.Clean;
    }
}
