using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Auditor.Hosting.Security.Keys;

/// <summary>Encrypts a key before it is stored.</summary>
internal sealed class KeyEncryptor(KeySeal seal) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(new XElement("sealed", seal.Close(plaintextElement)), typeof(KeyDecryptor));
}
