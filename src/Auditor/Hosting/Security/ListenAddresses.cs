using System.Net;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Where pages are served, and whether anybody but this machine can get there.</summary>
/// <param name="Addresses">The addresses.</param>
internal sealed record ListenAddresses(IReadOnlyList<BindingAddress> Addresses)
{
    /// <summary>Whether only this machine can get to all of them.</summary>
    public bool AreLoopback => Addresses.All(IsLoopback);

    /// <summary>Whether they all end TLS themselves.</summary>
    public bool AreHttps => Addresses.All(address => address.Scheme == Uri.UriSchemeHttps);

    /// <summary>Reads addresses separated by semicolons.</summary>
    /// <exception cref="AuditException">One of them is none.</exception>
    public static ListenAddresses Read(string urls)
    {
        var texts = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return texts.Length > 0 ? new([.. texts.Select(Parse)]) : throw new AuditException(ProblemKind.Configuration, "--urls names no address, such as http://127.0.0.1:5080");
    }

    // Kestrel listens on every interface for any name but localhost, whatever the name resolves to.
    private static bool IsLoopback(BindingAddress address) =>
        !address.IsUnixPipe && !address.IsNamedPipe
        && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host, out var number) && IPAddress.IsLoopback(number)));

    private static BindingAddress Parse(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme is not ("http" or "https") ? throw Wrong(text, "begins with http:// or https://")
                : address.PathBase.Length > 0 ? throw Wrong(text, "has no path; a path prefix is AUDITOR_PATH_PREFIX")
                : address;
        }
        catch (FormatException)
        {
            throw Wrong(text, "looks like http://127.0.0.1:5080");
        }
    }

    private static AuditException Wrong(string text, string what) => new(ProblemKind.Configuration, $"\"{Printable.Of(text)}\" is no address to serve pages at: it {what}");
}
