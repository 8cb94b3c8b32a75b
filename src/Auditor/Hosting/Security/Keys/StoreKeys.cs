using System.Xml.Linq;
using Auditor.Hosting.Storage.Access;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Auditor.Hosting.Security.Keys;

/// <summary>Keeps the keys of sessions and forms in the store, so that all instances that share it know each other's.</summary>
/// <param name="keys">The store.</param>
/// <param name="areSealed">Whether only keys count that are encrypted: those made before there was a login protect nothing after it.</param>
internal sealed class StoreKeys(KeyStore keys, bool areSealed) : IXmlRepository
{
    // The framework asks for them at the start and once a day, and waits for them.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(document => XElement.Parse(document)).Where(IsGood)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => keys.SetAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();

    // Revocations are there too; they hold no secret.
    private bool IsGood(XElement element) => !areSealed || element.Name != "key" || element.Descendants().Any(inner => inner.Name.LocalName == "encryptedSecret");
}
