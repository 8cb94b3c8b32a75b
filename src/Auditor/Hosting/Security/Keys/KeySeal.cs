using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Auditor.Hosting.Security.Keys;

/// <summary>
/// Encrypts the keys of sessions with what all instances have and the store has not: the secret of the login's client. Whoever can read the store, or a backup of it, can then still
/// not make themselves a session. After the secret has changed the old keys cannot be read, new ones are made, and people log in again.
/// </summary>
internal sealed class KeySeal : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int KeyLength = 32;

    private readonly AesGcm _cipher;

    public KeySeal(string secret) => _cipher = new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyLength, info: "auditor keys 1"u8.ToArray()), TagLength);

    /// <summary>Nonce, tag and content, as text.</summary>
    public string Close(XElement element)
    {
        var plain = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceLength));
        _cipher.Encrypt(sealedBytes.AsSpan(0, NonceLength), plain, sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <exception cref="CryptographicException">It was closed with another secret, or changed since.</exception>
    public XElement Open(string text)
    {
        var sealedBytes = Convert.FromBase64String(text);
        if (sealedBytes.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("the key is cut off");
        }

        var plain = new byte[sealedBytes.Length - NonceLength - TagLength];
        _cipher.Decrypt(sealedBytes.AsSpan(0, NonceLength), sealedBytes.AsSpan(NonceLength + TagLength), sealedBytes.AsSpan(NonceLength, TagLength), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }

    public void Dispose() => _cipher.Dispose();
}
