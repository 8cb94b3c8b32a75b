using System.CommandLine;
using System.Globalization;
using Auditor.Reporting;

namespace Auditor.Commands.Tokens;

/// <summary><c>auditor serve tokens list</c>.</summary>
internal sealed class ListTokensCommand : Command
{
    private readonly StoreOptions _store = new();

    public ListTokensCommand()
        : base("list", """
            Lists the tokens, the newest first, those too that have expired or were revoked.

            Example:
              auditor serve tokens list --data /var/lib/auditor
            """)
    {
        foreach (var option in _store.All)
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation) => _store.UseAsync(
        parsed,
        async book =>
        {
            foreach (var token in await book.ListAsync(cancellation))
            {
                var end = token.RevokedAt is { } revoked ? $"revoked {Figures.Timestamp(revoked)}" : token.ExpiresAt is { } expires ? $"until {Figures.Timestamp(expires)}" : "without end";
                var used = token.LastUsed is { } last ? $"last used {Figures.Timestamp(last)}" : "never used";
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{token.Id}\t{Printable.Of(token.Name)}\t{token.Scopes}\t{end}\t{used}\tmade by {Printable.Of(token.CreatedBy)}"));
            }

            return ExitCode.Clean;
        },
        cancellation);
}
