using System.Globalization;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Auditor.Hosting.Api.Access;

/// <summary>Calls about the tokens of machines.</summary>
internal sealed class TokenEndpoints(TokenBook book) : IApiEndpoints
{
    public void Map(ApiRoutes routes)
    {
        routes.Read("/tokens", new("Lists the tokens, those too that are of no more use.") { Answer = TokenShape.List }, ListAsync).ForAdministrators();
        routes.Act(HttpMethods.Post, "/tokens", new("Makes a token, and tells its secret this once.") { Body = TokenShape.Request, Answer = TokenShape.Made, Status = StatusCodes.Status201Created }, CreateAsync).ForAdministrators();
        routes.Act(HttpMethods.Delete, "/tokens/{id:long}", new("Revokes a token, and those that were made with it.") { Parameters = [ApiParameter.InPath("id", "The token's number.")], Status = StatusCodes.Status204NoContent }, RevokeAsync).ForAdministrators();
    }

    private async Task ListAsync(ApiQuery query, HttpContext context) => await ApiAnswer.HashedAsync(context, TokenShape.List, await book.ListAsync(query.Cancellation));

    private async Task CreateAsync(ApiQuery query, HttpContext context)
    {
        var body = await ApiBody.ReadAsync(context, "name", "scopes", "days");
        try
        {
            var made = await book.CreateAsync(context, new(body.Text("name") ?? "", body.Texts("scopes"), body.Number("days") ?? TokenBook.UsualDays));

            // Compressed together with what the caller chose, its length would tell of the secret.
            if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            {
                compression.Mode = HttpsCompressionMode.DoNotCompress;
            }

            context.Response.StatusCode = StatusCodes.Status201Created;
            await ApiAnswer.WriteAsync(context, TokenShape.Made, made);
        }
        catch (TokenRequestException problem)
        {
            throw new ApiProblemException(problem.Message);
        }
    }

    private async Task RevokeAsync(ApiQuery query, HttpContext context)
    {
        var isRevoked = long.TryParse(query.Path("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await book.RevokeAsync(context, id);
        context.Response.StatusCode = isRevoked ? StatusCodes.Status204NoContent : throw ApiProblemException.NotFound("there is no such token, or it was revoked already; /api/v1/tokens lists them");
    }
}
