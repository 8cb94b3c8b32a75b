using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Auditor.Tests.Hosting.Security;

/// <summary>Where TLS ends at the auditor itself.</summary>
public sealed class TlsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_certificate_that_is_renewed_is_served_without_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("auditor-tls-");
        try
        {
            var (certificate, key) = (Path.Combine(folder.FullName, "tls.crt"), Path.Combine(folder.FullName, "tls.key"));
            var first = Write(certificate, key);
            await using var auditor = await HostedAuditor.StartAsync((HostedAuditor.Urls, "https://127.0.0.1:0"), ("CERTIFICATE", certificate), ("CERTIFICATE_KEY", key));
            Assert.Equal(first, await ServedAsync(auditor));
            var second = Write(certificate, key);
            File.SetLastWriteTimeUtc(certificate, File.GetLastWriteTimeUtc(certificate).AddSeconds(5));
            Assert.Equal(second, await ServedAsync(auditor));
            await File.WriteAllTextAsync(certificate, "half of a certifi", Stop);
            Assert.Equal(second, await ServedAsync(auditor));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_certificate_that_is_none_is_told_in_a_sentence()
    {
        var failure = await Assert.ThrowsAsync<AuditException>(() => HostedAuditor.StartAsync((HostedAuditor.Urls, "https://127.0.0.1:0"), ("CERTIFICATE", "no.crt"), ("CERTIFICATE_KEY", "no.key")));
        Assert.StartsWith("the certificate cannot be read", failure.Message, StringComparison.Ordinal);
        var missing = await Assert.ThrowsAsync<AuditException>(() => HostedAuditor.StartAsync((HostedAuditor.Urls, "https://127.0.0.1:0")));
        Assert.StartsWith("https:// needs a certificate", missing.Message, StringComparison.Ordinal);
    }

    private static async Task<string> ServedAsync(HostedAuditor auditor)
    {
        string? served = null;
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => (served = certificate!.GetSerialNumberString()) is not null;
        using var client = new HttpClient(handler) { BaseAddress = auditor.Address };
        using var response = await client.GetAsync("/healthz", Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
        return served!;
    }

    private static string Write(string certificate, string key)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=auditor.test", pair, HashAlgorithmName.SHA256).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(key, pair.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(certificate, made.ExportCertificatePem());
        return made.SerialNumber;
    }
}
