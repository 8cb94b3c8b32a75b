using System.CommandLine;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Tokens;
using Auditor.Reporting;

namespace Auditor.Commands.Tokens;

/// <summary><c>auditor serve tokens create</c>.</summary>
internal sealed class CreateTokenCommand : Command
{
    private readonly StoreOptions _store = new();
    private readonly Option<string> _name = new("--name") { Description = "What you know it by.", HelpName = "NAME", Required = true };
    private readonly Option<string[]> _scopes = new("--scope") { Description = "What it is for: read (see everything), scan (start scans), admin (make and revoke tokens); repeatable, default: read.", HelpName = "SCOPE" };
    private readonly Option<int> _days = new("--days") { Description = $"How many days it lasts, {TokenBook.MostDays} at most; default: {TokenBook.UsualDays}.", HelpName = "DAYS", DefaultValueFactory = _ => TokenBook.UsualDays };

    public CreateTokenCommand()
        : base("create", """
            Makes a token and prints its secret, this once: alone on standard output, so that a script can keep it.

            Example:
              auditor serve tokens create --name pipeline --scope read --scope scan --days 30 > token.txt
            """)
    {
        foreach (var option in new Option[] { _name, _scopes, _days }.Concat(_store.All))
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation) => _store.UseAsync(
        parsed,
        async book =>
        {
            var scopes = parsed.GetValue(_scopes) is { Length: > 0 } given ? given : [AccessScope.Read];
            var made = await book.CreateAsync(new TokenRequest(parsed.GetRequiredValue(_name), scopes, parsed.GetValue(_days)), cancellation);
            await Console.Error.WriteLineAsync($"Token {made.Token.Id}, {made.Token.Scopes}, until {Figures.Date(DateOnly.FromDateTime(made.Token.ExpiresAt!.Value.UtcDateTime))}. Its secret is shown this once:");
            await Console.Out.WriteLineAsync(made.Secret);
            return ExitCode.Clean;
        },
        cancellation);
}
