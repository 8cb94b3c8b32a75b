using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>The token that proves that a form is ours. A page puts it into each form as a hidden field, or sends it as a header with what script does.</summary>
internal sealed class FormTokens(IAntiforgery antiforgery)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "form-token";

    /// <summary>The name of the header.</summary>
    public const string Header = "X-Form-Token";

    /// <summary>The token for a page that is an answer to this request; it sets a cookie where there is none yet. Pages that have it must not be stored by anybody else than the browser.</summary>
    public string Of(HttpContext context)
    {
        // It makes answers impossible to store at all, which would cost the pages their ETags.
        var kept = context.Response.Headers.CacheControl;
        var tokens = antiforgery.GetAndStoreTokens(context);
        context.Response.Headers.CacheControl = kept;
        context.Response.Headers.Remove("Pragma");
        return tokens.RequestToken!;
    }
}
