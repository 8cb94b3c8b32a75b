using System.Globalization;
using Auditor.Hosting.Storage;

namespace Auditor.Hosting.Pages;

/// <summary>The version of the store, asked for no more than several times a second.</summary>
internal sealed class StoreVersion(Store store, TimeProvider time)
{
    // What somebody did a moment ago must be seen on the page that follows.
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(100);

    private volatile Known _known = new("", 0);

    public async ValueTask<string> CurrentAsync(CancellationToken cancellation)
    {
        var known = _known;
        if (known.Text.Length > 0 && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Text;
        }

        var at = time.GetTimestamp();
        var version = await store.Scans.VersionAsync(cancellation);
        _known = known = new Known(version.ToString(CultureInfo.InvariantCulture), at);
        return known.Text;
    }

    private sealed record Known(string Text, long At);
}
