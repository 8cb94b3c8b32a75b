namespace Auditor.Hosting.Security;

/// <summary>What is said in place of an answer.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Advice">What to do, one sentence. Never anything of the request that was not made printable.</param>
internal sealed record Refusal(int Status, string Title, string Advice)
{
    /// <summary>What is said where nothing more is known than the status code.</summary>
    public static Refusal Of(int status) => status switch
    {
        400 => new(status, "The request is not understood", "Correct it and send it again."),
        401 => new(status, "Who are you?", "Log in, or send a token: Authorization: Bearer aud_…"),
        403 => new(status, "Not allowed", "Ask an operator of this auditor, or use a token with the scope that this needs."),
        404 => new(status, "There is nothing here", "Check the address."),
        405 => new(status, "Not with this method", "The header Allow says which methods there are."),
        408 => new(status, "The request took too long", "Send it again."),
        413 => new(status, "The request is too large", "Nothing that the auditor takes is over 64 KiB."),
        415 => new(status, "Not with this content type", "Pages take forms, and /api/v1 takes application/json."),
        429 => new(status, "Too many requests", "Wait as long as the header Retry-After says, then go on more slowly."),
        503 => new(status, "Not now", "Try again in a moment."),
        504 => new(status, "It took too long", "Ask for less, or try again in a moment."),
        _ => new(status, status < 500 ? "The request cannot be answered" : "Something went wrong here", status < 500 ? "Check it and send it again." : "Try again; if it stays so, the log of the auditor says more."),
    };
}
