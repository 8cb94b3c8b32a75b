using System.CommandLine;
using Auditor.Hosting;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Tokens;
using Auditor.Hosting.Storage;

namespace Auditor.Commands.Tokens;

/// <summary>Where the store is, for commands that work on it without a hosted auditor.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> _data = new("--data") { Description = "The folder of results and history; default: .auditor.", HelpName = "FOLDER" };
    private readonly Option<string?> _store = new("--store") { Description = "The PostgreSQL database in place of the folder; better given as AUDITOR_STORE, as it holds a password.", HelpName = "CONNECTION" };

    public IEnumerable<Option> All => [_data, _store];

    /// <summary>Does something with the tokens of the store.</summary>
    /// <exception cref="AuditException">The store cannot be opened.</exception>
    public async Task<int> UseAsync(ParseResult parsed, Func<TokenBook, Task<int>> use, CancellationToken cancellation)
    {
        var environment = HostEnvironment.OfProcess;
        var settings = new StoreSettings
        {
            Folder = Path.GetFullPath(parsed.GetValue(_data) ?? environment.Text("DATA") ?? ".auditor"),
            Connection = parsed.GetValue(_store) ?? environment.Text("STORE"),
        };
        await using var password = await StorePassword.StartAsync(environment, TimeProvider.System, cancellation);
        await using var store = await Store.OpenBesideAsync(settings, TimeProvider.System, cancellation);
        try
        {
            return await use(new(store.Tokens, new ActivityLog(store.AuditLog), TimeProvider.System));
        }
        catch (TokenRequestException problem)
        {
            throw new AuditException(ProblemKind.Configuration, problem.Message);
        }
    }
}
