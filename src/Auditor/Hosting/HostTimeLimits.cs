namespace Auditor.Hosting;

/// <summary>How long others may take, and within which time they may ask how often. Nobody configures it.</summary>
internal sealed record HostTimeLimits
{
    /// <summary>In which so many requests, logins and refusals of one client are allowed.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an answer may take, so that what is too much for the store does not pile up.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the issuer of logins may take to answer.</summary>
    public TimeSpan Issuer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take to begin TLS.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);
}
