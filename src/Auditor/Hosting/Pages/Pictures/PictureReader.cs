using Auditor.Hosting.Storage;

namespace Auditor.Hosting.Pages.Pictures;

/// <summary>Reads the pictures of an account.</summary>
internal sealed class PictureReader(Store store, VersionedMemory memory)
{
    public Task<AccountPictures> ReadAsync(string account, PageRequest request) => memory.ReadAsync(request, ("pictures", account), () => ReadAsync(account));

    private async Task<AccountPictures> ReadAsync(string account)
    {
        var pictures = (await store.Pictures.ListAsync(account, CancellationToken.None)).SelectMany(one => one.Pictures).ToList();
        var scan = pictures.Count == 0 ? null : await store.Scans.LatestAsync(account, CancellationToken.None);
        var result = scan is { HasResult: true, IsLarge: false } ? await store.Scans.ReadResultAsync(scan.Id, CancellationToken.None) : null;
        return new AccountPictures(account, [.. pictures], result?.Findings);
    }
}
