using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Shows a person why a page is not shown.</summary>
internal interface IRefusalPage
{
    /// <summary>Writes the page; the status code is set.</summary>
    Task WriteAsync(HttpContext context, Refusal refusal);
}
