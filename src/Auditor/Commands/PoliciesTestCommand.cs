using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Reporting.Terminal;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Commands;

/// <summary><c>auditor policies test</c>: puts a policy's cases to it, changes what it reads of them, and tries it on templates.</summary>
internal sealed class PoliciesTestCommand : Command
{
    private const string CaseFileEnding = ".cases.yaml";

    private readonly Argument<string?> _id = new("ID")
    {
        Description = "The policy; a pattern such as 's3-*' for several. Without one, those of your own, or where there are none the whole catalogue.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Templates to try it on, with the evidence; or a .cases.yaml file in place of the one that came with the policy.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Every case with its evidence, and every mutation." };
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    public PoliciesTestCommand()
        : base("test", """
            Puts a policy's cases to it; removes, inverts and hides whatever it reads of its compliant cases, which must not go unnoticed;
            and tries it on templates.

            Examples:
              auditor policies test rds-multi-az
              auditor policies test rds-multi-az template.yaml
              auditor policies test rds-multi-az MultiAz.cases.yaml
              auditor policies test acme-bucket-tagged --policy-path policies
              auditor policies test --policy-path policies

            Exit codes: 0 every case is as expected; 1 one is not, or a mutation went unnoticed; 2 it could not be carried out.
            """)
    {
        Arguments.Add(_id);
        Arguments.Add(_paths);
        Options.Add(_policyPaths);
        Options.Add(_verbose);
        Options.Add(_noColor);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var directory = _policyPaths.Read(parsed, parsed.GetValue(_verbose));
        var policies = Chosen(directory, parsed.GetValue(_id));

        var paths = (parsed.GetValue(_paths) ?? []).ToLookup(path => path.EndsWith(CaseFileEnding, StringComparison.OrdinalIgnoreCase));
        if (policies.Count > 1 && paths[true].Any())
        {
            throw new AuditException(ProblemKind.Configuration, $"a {CaseFileEnding} file is for one policy, and {policies.Count} are asked for");
        }

        var passed = true;
        var problems = new List<Problem>();
        ConsoleOutput.Write(parsed.GetValue(_noColor), page =>
        {
            var total = default(TestTally);
            foreach (var policy in policies)
            {
                cancellation.ThrowIfCancellationRequested();
                var report = new PolicyTestPage(page, policy, parsed.GetValue(_verbose));
                try
                {
                    var tally = report.WriteCases(Cases(policy, paths[true]));
                    passed &= tally.Passed;
                    total += tally;
                    foreach (var path in paths[false])
                    {
                        report.WriteTemplates(path, cancellation);
                    }
                }
                catch (AuditException failure)
                {
                    // What keeps one policy from being tried hides no other.
                    problems.AddRange(failure.Problems);
                }
            }

            if (policies.Count > 1)
            {
                PolicyTestPage.WriteTotal(page, policies.Count, total);
            }
        });
        if (problems.Count > 0)
        {
            throw new AuditException(problems.Distinct());
        }

        return passed ? ExitCode.Clean : ExitCode.Findings;
    }

    private static IReadOnlyList<PolicyDescriptor> Chosen(PolicyDirectory directory, string? pattern)
    {
        if (pattern is null)
        {
            return directory.OwnOrAll;
        }

        var chosen = directory.Matching(pattern).Select(id => directory.Find(id)!).ToList();
        return chosen.Count > 0 ? chosen : throw new AuditException(ProblemKind.Configuration, directory.Unknown(pattern));
    }

    private static ImmutableArray<PolicyCase> Cases(PolicyDescriptor policy, IEnumerable<string> files)
    {
        var given = files.ToList();
        return given.Count == 0
            ? CaseFile.Of(policy)
            : [.. given.SelectMany(file => CaseFile.Read(policy, Encoding.UTF8.GetString(TextEncoding.ToUtf8(TemplateFiles.Read(file, file), file).Span), file))];
    }
}
