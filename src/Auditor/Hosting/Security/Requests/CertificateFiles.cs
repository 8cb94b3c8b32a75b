using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Auditor.Hosting.Security.Requests;

/// <summary>A certificate and its key in PEM files, which are read again when they change: certificates are renewed while the auditor runs.</summary>
internal sealed class CertificateFiles
{
    private readonly string _certificate;
    private readonly string _key;
    private readonly Lock _turn = new();
    private (DateTime Written, X509Certificate2 Certificate) _current;

    /// <exception cref="AuditException">There is no certificate with its key.</exception>
    public CertificateFiles(string certificate, string key)
    {
        (_certificate, _key) = (certificate, key);
        try
        {
            _current = Read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the certificate cannot be read: {failure.Message}; AUDITOR_CERTIFICATE and AUDITOR_CERTIFICATE_KEY are PEM files of a certificate and its key", certificate), failure);
        }
    }

    /// <summary>The certificate as the files have it now; the one before where they are just being written.</summary>
    public X509Certificate2 Current
    {
        get
        {
            lock (_turn)
            {
                try
                {
                    if (File.GetLastWriteTimeUtc(_certificate) != _current.Written)
                    {
                        _current = Read();
                    }
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
                {
                    // The old one is better than none, and is tried again at the next connection.
                }

                return _current.Certificate;
            }
        }
    }

    private (DateTime Written, X509Certificate2 Certificate) Read() => (File.GetLastWriteTimeUtc(_certificate), X509Certificate2.CreateFromPemFile(_certificate, _key));
}
