namespace FakeAws.Requests;

/// <summary>Who signed a request, for which region and service.</summary>
internal sealed record CredentialScope(string AccessKey, string Region, string SigningName)
{
    /// <summary>What an unsigned request counts as.</summary>
    public static CredentialScope None { get; } = new("", "us-east-1", "unsigned");

    /// <summary>Reads <c>AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, …</c>.</summary>
    public static CredentialScope Parse(string? authorization)
    {
        const string Marker = "Credential=";
        var start = authorization?.IndexOf(Marker, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return None;
        }

        var credential = authorization![(start + Marker.Length)..];
        var end = credential.IndexOfAny([',', ' ']);
        var parts = (end < 0 ? credential : credential[..end]).Split('/');
        return parts.Length < 5 ? None : new CredentialScope(parts[0], parts[2], parts[3]);
    }

    /// <summary>A signature that nobody verifies, for calls of our own to moto.</summary>
    public string ToAuthorization() => $"AWS4-HMAC-SHA256 Credential={AccessKey}/20260101/{Region}/{SigningName}/aws4_request, SignedHeaders=host, Signature=0";
}
