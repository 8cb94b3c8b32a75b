using System.CommandLine;

namespace Auditor.Commands.Tokens;

/// <summary><c>auditor serve tokens</c>: the tokens of machines, on the store itself: the first one is made before anybody can log in.</summary>
internal sealed class TokensCommand : Command
{
    public TokensCommand()
        : base("tokens", """
            Makes, lists and revokes the tokens by which machines call the hosted auditor.

            Examples:
              auditor serve tokens create --name pipeline --scope read --days 90
              auditor serve tokens list
              auditor serve tokens revoke 3
            """)
    {
        Add(new CreateTokenCommand());
        Add(new ListTokensCommand());
        Add(new RevokeTokenCommand());
    }
}
