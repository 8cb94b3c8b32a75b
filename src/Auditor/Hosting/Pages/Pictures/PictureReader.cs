using Auditor.Hosting.Storage;

namespace Auditor.Hosting.Pages.Pictures;

/// <summary>Reads the pictures of an account.</summary>
internal sealed class PictureReader(Store store, VersionedMemory memory)
{
    // More than a page should have to unpack to put findings on its boxes.
    private const long MostBytes = 32 * 1024 * 1024;

    public Task<AccountPictures> ReadAsync(string account, PageRequest request) => memory.ReadAsync(request.Version, ("pictures", account), () => ReadAsync(account));

    private async Task<AccountPictures> ReadAsync(string account)
    {
        var pictures = (await store.Pictures.ListAsync(account, CancellationToken.None)).SelectMany(one => one.Pictures).ToList();
        var scan = pictures.Count == 0 ? null : await store.Scans.LatestAsync(account, CancellationToken.None);
        var result = scan?.ResultSize is > 0 and < MostBytes ? await store.Scans.ReadResultAsync(scan.Id, CancellationToken.None) : null;
        return new AccountPictures(account, [.. pictures], result?.Findings ?? []);
    }
}
