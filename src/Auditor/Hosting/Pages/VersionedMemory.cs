using System.Collections.Concurrent;

namespace Auditor.Hosting.Pages;

/// <summary>Keeps what pages read often, as long as the store does not change.</summary>
internal sealed class VersionedMemory
{
    private const int Most = 1000;

    private volatile Generation _current = new("", []);

    /// <summary>What was read before in this version of the store, or is read now. Who comes while it is read waits for it.</summary>
    public async Task<T> ReadAsync<T>(string version, object key, Func<Task<T>> read)
    {
        var generation = _current;
        if (generation.Version != version || generation.Entries.Count >= Most)
        {
            _current = generation = new Generation(version, []);
        }

        var entry = (Lazy<Task<T>>)generation.Entries.GetOrAdd(key, _ => new Lazy<Task<T>>(read));
        try
        {
            return await entry.Value;
        }
        catch
        {
            // It is read again by who comes next.
            generation.Entries.TryRemove(key, out _);
            throw;
        }
    }

    private sealed record Generation(string Version, ConcurrentDictionary<object, object> Entries);
}
