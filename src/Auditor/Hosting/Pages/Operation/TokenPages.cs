using System.Collections.Immutable;
using System.Globalization;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Tokens;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>The tokens of machines: what there is, making one, taking one back.</summary>
internal sealed class TokenPages(TokenBook book) : IPages
{
    private const string Section = "/tokens";

    private static readonly ImmutableArray<(string Scope, string Label)> Scopes =
    [
        (AccessScope.Read, "read: sees what the pages show"),
        (AccessScope.Scan, "scan: begins scans"),
        (AccessScope.Admin, "admin: manages tokens, reads the audit log"),
    ];

    public void Map(PageRoutes routes)
    {
        routes.GetForAdministrators(Section, request => ListAsync(request));
        routes.PostForAdministrators(Section, CreateAsync);
        routes.PostForAdministrators(Section + "/{id:long}/revoke", RevokeAsync);
    }

    private async Task<PageAnswer> ListAsync(PageRequest request, NewTokenView? made = null, TokenRequest? refused = null, string? problem = null)
    {
        var tokens = await book.ListAsync(request.Cancellation);
        return new PageAnswer("Tokens", Section, "pages/tokens", new TokenListView
        {
            Form = request.Form,
            Made = made,
            Problem = problem,
            Name = refused?.Name ?? "",
            Days = (refused?.Days ?? TokenBook.UsualDays).ToString(CultureInfo.InvariantCulture),
            MostDays = TokenBook.MostDays.ToString(CultureInfo.InvariantCulture),
            Scopes = [.. Scopes.Select(one => new OptionView(one.Scope, one.Label, (refused?.Scopes ?? [AccessScope.Read]).Contains(one.Scope, StringComparer.Ordinal)))],
            Tokens = [.. tokens.Select(token => TokenLineView.Of(token, request.Now))],
        })
        { Status = problem is null ? 200 : 400 };
    }

    private async Task<PageAnswer> CreateAsync(PageRequest request)
    {
        var form = await request.ReadFormAsync();
        var days = int.TryParse(form["days"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var wanted = new TokenRequest(form["name"].ToString(), [.. form["scope"].OfType<string>()], days);
        try
        {
            var made = await book.CreateAsync(request.Context, wanted);
            return await ListAsync(request, new NewTokenView(made.Token.Name, made.Secret));
        }
        catch (TokenRequestException refused)
        {
            return await ListAsync(request, refused: wanted, problem: $"No token was made: {refused.Message}.");
        }
    }

    private async Task<PageAnswer> RevokeAsync(PageRequest request) =>
        await book.RevokeAsync(request.Context, long.Parse(request.Route("id"), CultureInfo.InvariantCulture))
            ? PageAnswer.SeeOther(Section)
            : ProblemView.NotFound("There is no such token that is still valid.", new WayView(Section, "All tokens"));
}
