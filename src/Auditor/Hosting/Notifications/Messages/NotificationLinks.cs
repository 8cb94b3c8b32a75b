using System.Globalization;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>The addresses of pages, for those who read of them elsewhere.</summary>
internal sealed class NotificationLinks
{
    private const string Name = "PUBLIC_URL";

    private readonly string? _root;

    /// <exception cref="AuditException">What is set is no address of pages.</exception>
    public NotificationLinks(HostEnvironment environment)
    {
        if (environment.Text(Name) is not { } text)
        {
            return;
        }

        _root = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
            ? url.AbsoluteUri.TrimEnd('/')
            : throw new AuditException(ProblemKind.Configuration, $"AUDITOR_{Name} must be where people find the pages, such as https://auditor.example.com");
    }

    public string? Waivers => To("/waivers");

    public string? Accounts => To("/accounts");

    public string? Scans => To("/scans");

    public string? Scan(long id) => To(string.Create(CultureInfo.InvariantCulture, $"/scans/{id}"));

    public string? Finding(string account, string id) => To($"/findings/{Uri.EscapeDataString(account)}/{Uri.EscapeDataString(id)}");

    private string? To(string path) => _root is null ? null : _root + path;
}
