namespace Policies.Resources;

/// <summary>An engine of ElastiCache: Redis OSS, Valkey or Memcached.</summary>
public sealed record CacheEngine
{
    private CacheEngine(string name) => Name = name;

    /// <summary>Redis OSS, the engine where none is given.</summary>
    public static CacheEngine Redis { get; } = new("redis");

    /// <summary>The name in lower case, such as <c>valkey</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is Valkey.</summary>
    public bool IsValkey => Name == "valkey";

    /// <summary>Whether it is Memcached, which has neither encryption at rest nor snapshots on nodes.</summary>
    public bool IsMemcached => Name == "memcached";

    /// <summary>The engine of a name, in any case.</summary>
    public static CacheEngine Named(string name) => new(name.Trim().ToLowerInvariant());

    /// <inheritdoc/>
    public override string ToString() => Name;
}
