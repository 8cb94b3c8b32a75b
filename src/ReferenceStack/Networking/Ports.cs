namespace ReferenceStack.Networking;

/// <summary>The ports that the documented components listen on.</summary>
internal static class Ports
{
    public const int Http = 80;
    public const int Https = 443;
    public const int Backend = 3000;
    public const int PostgreSql = 5432;
    public const int Redis = 6379;

    // Not documented; above 1024, as the container is not root.
    public const int Frontend = 8080;
}
