using Auditor.Authoring;
using Auditor.Tests.Commands;
using Auditor.Tests.Configuration.Waivers;

namespace Auditor.Tests.Authoring;

/// <summary>Compiled policies are kept, and never in place of others.</summary>
public sealed class PolicyCacheTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly WorkingFolder _folder = new WorkingFolder().With("p/One.cs", "#warning Not finished\n" + PolicySource.Of("One", "acme-one"));

    private string CachePath => _folder["cache/policies"];

    [Fact]
    public void What_was_kept_is_taken_without_the_compiler_and_with_its_warnings()
    {
        var cache = Cache();
        Assert.Equal(["acme-one"], Ids(cache, out var first), StringComparer.Ordinal);

        // Only who takes the entry for what it says can see this.
        var key = PolicyCache.KeyOf(PolicySources.Read(_folder["p"]));
        _folder.With("other/Two.cs", PolicySource.Of("Two", "acme-two"));
        cache.Keep(key, PolicyCompiler.Compile(PolicySources.Read(_folder["other"]), "Other") with { Warnings = cache.Find(key)!.Warnings });
        Assert.Equal(["acme-two"], Ids(cache, out var second), StringComparer.Ordinal);
        Assert.Equal([$"{_folder["p"]}/One.cs:1:10: CS1030: #warning: 'Not finished'"], first, StringComparer.Ordinal);
        Assert.Equal(first, second, StringComparer.Ordinal);
    }

    [Fact]
    public void A_warning_without_a_place_is_kept_without_one()
    {
        var warning = new Problem(ProblemKind.Policy, "CS8021: No value for RuntimeMetadataVersion found.");
        Cache().Keep("key", new([1], [warning]));
        Assert.Equal(warning, Assert.Single(Cache().Find("key")!.Warnings));
    }

    [Fact]
    public void The_key_is_of_contents_and_names_and_companions_and_not_of_the_place()
    {
        string Key() => PolicyCache.KeyOf(PolicySources.Read(_folder["p"]));
        var keys = new List<string> { Key() };
        Directory.Move(_folder["p"], _folder["q"]);
        Assert.Equal(keys[0], PolicyCache.KeyOf(PolicySources.Read(_folder["q"])));
        Directory.Move(_folder["q"], _folder["p"]);
        _folder.With("p/One.cases.yaml", "cases: []");
        keys.Add(Key());
        _folder.With("p/One.cases.yaml", "cases: [1]");
        keys.Add(Key());
        _folder.With("p/One.cs", PolicySource.Of("One", "acme-other"));
        keys.Add(Key());
        File.Move(_folder["p/One.cs"], _folder["p/Two.cs"]);
        keys.Add(Key());
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_damaged_entry_is_compiled_anew_and_mended()
    {
        var cache = Cache();
        Ids(cache, out _);
        var entry = Assert.Single(Directory.GetFiles(CachePath));
        var whole = File.ReadAllBytes(entry);
        foreach (var damaged in (byte[][])[[], [1, 2, 3], whole[..^1], [.. whole[..100], (byte)~whole[100], .. whole[101..]], [.. whole, 0]])
        {
            File.WriteAllBytes(entry, damaged);
            Assert.Equal(["acme-one"], Ids(cache, out _), StringComparer.Ordinal);
            Assert.Equal(whole, File.ReadAllBytes(entry));
        }

        Assert.Equal([entry], Directory.GetFiles(CachePath), StringComparer.Ordinal);
    }

    [Fact]
    public void What_nobody_has_used_for_a_month_is_dropped_and_what_is_used_stays()
    {
        Ids(Cache(), out _);
        var used = Assert.Single(Directory.GetFiles(CachePath));
        File.WriteAllText(Path.Combine(CachePath, "old.policies"), "");
        File.WriteAllText(Path.Combine(CachePath, "new.policies"), "");
        File.WriteAllText(Path.Combine(CachePath, "abandoned.partial"), "");
        File.WriteAllText(Path.Combine(CachePath, "notes.txt"), "");
        foreach (var file in Directory.GetFiles(CachePath))
        {
            File.SetLastWriteTimeUtc(file, Now.AddDays(-29).UtcDateTime);
        }

        Assert.NotNull(Cache().Find(Path.GetFileNameWithoutExtension(used)));
        var later = new PolicyCache(CachePath, new FixedTime(Now.AddDays(3)));
        File.SetLastWriteTimeUtc(Path.Combine(CachePath, "new.policies"), Now.UtcDateTime);
        later.Keep("another", new([], []));
        Assert.Equal(
            new[] { "another.policies", "new.policies", "notes.txt", Path.GetFileName(used) }.Order(StringComparer.Ordinal),
            Directory.GetFiles(CachePath).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_folder_is_its_owners_alone_and_one_into_which_others_write_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.True(CacheFolder.IsPrivate(CachePath));
        Ids(Cache(), out _);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(CachePath));
        Assert.True(CacheFolder.IsPrivate(CachePath));
        File.SetUnixFileMode(CachePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);
        Assert.False(CacheFolder.IsPrivate(CachePath));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root can give a folder away");
        Directory.CreateDirectory(CachePath);
        using (var chown = System.Diagnostics.Process.Start("chown", ["65534", CachePath]))
        {
            chown.WaitForExit();
        }

        Assert.False(CacheFolder.IsPrivate(CachePath));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_no_error()
    {
        _folder.With("cache", "a file where the folder should be");
        Assert.Equal(["acme-one"], Ids(Cache(), out _), StringComparer.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private PolicyCache Cache() => new(CachePath, new FixedTime(Now));

    private IEnumerable<string> Ids(PolicyCache cache, out IReadOnlyList<string> warnings)
    {
        var told = new List<Problem>();
        var policies = PolicyLoader.Load([_folder["p"]], cache, told);
        warnings = [.. told.Select(warning => warning.ToString())];
        return policies.Select(policy => policy.Id);
    }
}
