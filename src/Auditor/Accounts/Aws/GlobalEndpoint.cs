namespace Auditor.Accounts.Aws;

/// <summary>The one host of an API for a whole partition.</summary>
/// <param name="Host">Its name, without scheme.</param>
/// <param name="Region">The region that requests to it are signed for.</param>
internal sealed record GlobalEndpoint(string Host, string Region);
