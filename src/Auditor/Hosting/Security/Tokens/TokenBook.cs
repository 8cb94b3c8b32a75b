using System.Collections.Immutable;
using System.Globalization;
using Auditor.Hosting.Storage.Access;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Tokens;

/// <summary>Makes, lists and revokes the tokens of machines, and writes it into the audit log.</summary>
internal sealed class TokenBook(TokenStore tokens, ActivityLog log, TimeProvider time)
{
    /// <summary>How many days a token lasts where nobody says.</summary>
    public const int UsualDays = 90;

    /// <summary>How many days a token lasts at most.</summary>
    public const int MostDays = 365;

    private const int LongestName = 80;
    private const string CommandLine = "command line";

    /// <summary>The tokens, the newest first; those too that have expired or were revoked.</summary>
    public Task<ImmutableArray<TokenRow>> ListAsync(CancellationToken cancellation) => tokens.ListAsync(cancellation);

    /// <summary>Makes a token for whoever makes the request. They can give no more than they have.</summary>
    /// <exception cref="TokenRequestException">It cannot be made as asked.</exception>
    public async Task<NewToken> CreateAsync(HttpContext context, TokenRequest request)
    {
        var user = CurrentUser.Of(context);
        Check(request);
        if (request.Scopes.FirstOrDefault(scope => !user.May(scope)) is { } missing)
        {
            throw new TokenRequestException($"you cannot give the scope {missing}, which you do not have");
        }

        // Nor for longer than they have it themselves: a token would never end that makes its own successor.
        var made = await CreateAsync(request, user.Actor, user.TokenEnd, context.RequestAborted);
        await log.RecordAsync(context, Activity.TokenMade, Described(made.Token));
        return made;
    }

    /// <summary>Makes a token on the command line, by whoever may write the store.</summary>
    /// <exception cref="TokenRequestException">It cannot be made as asked.</exception>
    public async Task<NewToken> CreateAsync(TokenRequest request, CancellationToken cancellation)
    {
        Check(request);
        var made = await CreateAsync(request, CommandLine, latest: null, cancellation);
        await log.RecordAsync(Activity.TokenMade, Described(made.Token), CancellationToken.None);
        return made;
    }

    /// <summary>Takes a token back, and those that were made with it; they are of no use from then on.</summary>
    /// <returns>Whether there was one to take back.</returns>
    public async Task<bool> RevokeAsync(HttpContext context, long id)
    {
        var revoked = await tokens.RevokeAsync(id, CurrentUser.Of(context).Actor, context.RequestAborted);
        if (revoked.IsEmpty)
        {
            await log.RecordAsync(context, Activity.TokenRevoked, id.ToString(CultureInfo.InvariantCulture), isAllowed: false);
        }

        foreach (var token in revoked)
        {
            await log.RecordAsync(context, Activity.TokenRevoked, Named(token));
        }

        return !revoked.IsEmpty;
    }

    /// <summary>Takes a token back on the command line, and those that were made with it.</summary>
    /// <returns>Those that were valid still.</returns>
    public async Task<ImmutableArray<TokenRow>> RevokeAsync(long id, CancellationToken cancellation)
    {
        var revoked = await tokens.RevokeAsync(id, CommandLine, cancellation);
        foreach (var token in revoked)
        {
            await log.RecordAsync(Activity.TokenRevoked, Named(token), CancellationToken.None);
        }

        return revoked;
    }

    // It is written down when it has a number; where that fails nobody is told the secret.
    private async Task<NewToken> CreateAsync(TokenRequest request, string who, DateTimeOffset? latest, CancellationToken cancellation)
    {
        var end = time.GetUtcNow().AddDays(request.Days);
        var scopes = AccessScope.All.Where(scope => request.Scopes.Contains(scope, StringComparer.Ordinal)).ToList();
        var role = scopes.Count == AccessScope.All.Count ? "operator" : "reader";
        var (token, secret) = await tokens.CreateAsync(request.Name.Trim(), scopes, role, who, latest < end ? latest : end, cancellation);
        return new(token, secret);
    }

    private static void Check(TokenRequest request)
    {
        var name = request.Name.Trim();
        if (name.Length is 0 or > LongestName || Printable.Of(name) != name)
        {
            throw new TokenRequestException($"a token needs a name of up to {LongestName} plain letters, by which you know it again");
        }

        if (request.Scopes.Count == 0)
        {
            throw new TokenRequestException($"a token needs at least one scope: {string.Join(", ", AccessScope.All)}");
        }

        if (request.Scopes.FirstOrDefault(scope => !AccessScope.All.Contains(scope, StringComparer.Ordinal)) is { } strange)
        {
            throw new TokenRequestException($"there is no scope \"{Printable.Of(strange)}\", but {string.Join(", ", AccessScope.All)}{Suggestion.For(strange, AccessScope.All)}");
        }

        if (request.Days is < 1 or > MostDays)
        {
            throw new TokenRequestException($"a token lasts 1 to {MostDays} days");
        }
    }

    private static string Named(TokenRow token) => string.Create(CultureInfo.InvariantCulture, $"{token.Id}:{token.Name}");

    private static string Described(TokenRow token) => $"{Named(token)}, {token.Scopes}, until {Figures.Timestamp(token.ExpiresAt!.Value)}";
}
