using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Hosting.Security.Keys;

/// <summary>Decrypts what <see cref="KeyEncryptor"/> encrypted; it is made from the name of its type, which is stored with the key.</summary>
internal sealed class KeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        services.GetService<KeySeal>() is { } seal ? seal.Open(encryptedElement.Value) : throw new CryptographicException("the key was made while a login was configured, and none is");
}
