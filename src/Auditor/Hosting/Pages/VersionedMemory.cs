using System.Collections.Concurrent;

namespace Auditor.Hosting.Pages;

/// <summary>Keeps what pages read often, as long as the store does not change.</summary>
internal sealed class VersionedMemory
{
    private const int Most = 1000;

    private volatile Generation _current = new("", []);

    /// <summary>What was read before in this version of the store, or is read now. Who comes while it is read waits for it, and who leaves meanwhile stops nobody else.</summary>
    /// <param name="request">The page that needs it.</param>
    /// <param name="key">What it is.</param>
    /// <param name="read">Reads it; for all who wait, so that it must not be stopped with the request.</param>
    public async Task<T> ReadAsync<T>(PageRequest request, object key, Func<Task<T>> read)
    {
        var version = request.Version;
        var generation = _current;
        if (generation.Version != version || generation.Entries.Count >= Most)
        {
            _current = generation = new Generation(version, []);
        }

        // On a thread of its own: some databases answer only when they are done.
        var entry = (Lazy<Task<T>>)generation.Entries.GetOrAdd(key, _ => new Lazy<Task<T>>(() => Task.Run(ReadNowAsync)));
        return await entry.Value.WaitAsync(request.Cancellation);

        async Task<T> ReadNowAsync()
        {
            try
            {
                return await read();
            }
            catch
            {
                // It is read again by who comes next.
                generation.Entries.TryRemove(key, out _);
                throw;
            }
        }
    }

    private sealed record Generation(string Version, ConcurrentDictionary<object, object> Entries);
}
