using System.CommandLine;
using System.Globalization;

namespace Auditor.Commands.Tokens;

/// <summary><c>auditor serve tokens revoke</c>.</summary>
internal sealed class RevokeTokenCommand : Command
{
    private readonly StoreOptions _store = new();
    private readonly Argument<long> _id = new("ID") { Description = "The token's number, as list shows it." };

    public RevokeTokenCommand()
        : base("revoke", """
            Revokes a token, and those that were made with it: they are of no use from then on.

            Example:
              auditor serve tokens revoke 3
            """)
    {
        Arguments.Add(_id);
        foreach (var option in _store.All)
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation) => _store.UseAsync(
        parsed,
        async book => !(await book.RevokeAsync(parsed.GetValue(_id), cancellation)).IsEmpty
            ? ExitCode.Clean
            : throw new AuditException(ProblemKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"there is no token {parsed.GetValue(_id)} that could be revoked; auditor serve tokens list shows them")),
        cancellation);
}
