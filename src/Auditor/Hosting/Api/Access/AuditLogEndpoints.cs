using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Access;
using Auditor.Reporting.Json;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api.Access;

/// <summary>The call that tells who did what.</summary>
internal sealed class AuditLogEndpoints(AuditLog log) : IApiEndpoints
{
    private static readonly JsonShape<Page<AuditLogRow>> ListOf = PageShape.Of(
        new JsonShape<AuditLogRow>("auditLogEntry", "Something that somebody did, or was refused.")
            .Number("id", "The number.", row => row.Id)
            .Time("time", "When.", row => row.Time)
            .Text("who", "Who: login:…, token:…, issuer:…, local, nobody.", row => row.Who)
            .Text("action", "What was done.", row => row.Action)
            .Text("subject", "To what.", row => row.Subject)
            .Text("outcome", "done or refused.", row => row.Outcome)
            .OptionalText("address", "From where.", row => row.Address),
        "auditLogPage",
        "A part of the audit log.");

    public void Map(ApiRoutes routes) =>
        routes.Read("/audit-log", new("Tells who did what, the latest first.") { Parameters = [ApiParameter.Limit, ApiParameter.Cursor], Answer = ListOf }, ListAsync).ForAdministrators();

    private async Task ListAsync(ApiQuery query, HttpContext context)
    {
        var page = await log.ListAsync(query.Limit, query.Cursor, query.Cancellation);
        ApiAnswer.Link(context, page.Next);
        await ApiAnswer.WriteAsync(context, ListOf, page);
    }
}
