namespace Auditor.Commands.Watching;

/// <summary>
/// Which files are there, and what tells a file from a later state of it. Comparing two finds every change, however it came about: by writing,
/// by renaming, by a folder that was removed and is there again.
/// </summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, State> _files;

    private Snapshot(Dictionary<string, State> files) => _files = files;

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>The states of those files that are there.</summary>
    public static Snapshot Of(IEnumerable<FileInfo> files)
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (StateOf(file) is { } state)
            {
                states[file.FullName] = state;
            }
        }

        return new(states);
    }

    /// <summary>The files that are there in one only, or are not the same in both, in the order of their paths.</summary>
    public IReadOnlyList<string> Differences(Snapshot later) =>
    [
        .. _files.Keys.Union(later._files.Keys, StringComparer.Ordinal)
            .Where(file => !_files.TryGetValue(file, out var before) || !later._files.TryGetValue(file, out var after) || before != after)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>This snapshot, save that some files are as they are in a later one.</summary>
    public Snapshot With(IEnumerable<string> files, Snapshot later)
    {
        var states = new Dictionary<string, State>(_files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (later._files.TryGetValue(file, out var state))
            {
                states[file] = state;
            }
            else
            {
                states.Remove(file);
            }
        }

        return new(states);
    }

    private static State? StateOf(FileInfo file)
    {
        try
        {
            // A link is what it leads to.
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return target is { Exists: true } ? new(target.FullName, target.Length, target.LastWriteTimeUtc) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private readonly record struct State(string Target, long Length, DateTime Written);
}
