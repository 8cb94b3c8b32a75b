using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Pages;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">The name, or null where nobody has to say who they are.</param>
/// <param name="Actor">Who it is, as the audit log has it.</param>
/// <param name="IsOperator">Whether they may start scans and manage tokens.</param>
internal sealed record Viewer(string? Name, string Actor, bool IsOperator)
{
    public static Viewer Of(HttpContext context) => new(context.User.Identity?.Name, "local", IsOperator: true);
}
