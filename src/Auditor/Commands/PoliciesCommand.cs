using System.CommandLine;

namespace Auditor.Commands;

/// <summary><c>auditor policies</c>: the catalogue, and writing one's own.</summary>
internal sealed class PoliciesCommand : Command
{
    public PoliciesCommand()
        : base("policies", """
            The catalogue of policies, and what it takes to write one.

            Examples:
              auditor policies list --severity critical
              auditor policies show rds-multi-az
              auditor policies test 's3-*'
            """)
    {
        Subcommands.Add(new PoliciesListCommand());
        Subcommands.Add(new PoliciesShowCommand());
        Subcommands.Add(new PoliciesNewCommand());
        Subcommands.Add(new PoliciesTestCommand());
        Subcommands.Add(new PoliciesDocsCommand());
    }
}
