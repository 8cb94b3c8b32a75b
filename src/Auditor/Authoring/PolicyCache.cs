using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Keeps compiled policies, so that the compiler runs only where a file has changed. It is no error if nothing can be kept.</summary>
internal sealed class PolicyCache(string folder, TimeProvider time)
{
    private const string Ending = ".policies";
    private const int MostEntries = 200;

    private static readonly byte[] Magic = "auditor-policies-1\n"u8.ToArray();
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan Freshness = TimeSpan.FromDays(1);

    /// <summary>The cache of the user, or null if its folder could be changed by somebody else.</summary>
    public static PolicyCache? OfUser()
    {
        var folder = CacheFolder.OfUser();
        return folder is not null && CacheFolder.IsPrivate(folder) ? new(folder, TimeProvider.System) : null;
    }

    /// <summary>What the compiler's output depends on, as hexadecimal digits.</summary>
    public static string KeyOf(PolicySources sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Magic);
        Add(hash, Encoding.UTF8.GetBytes(RuntimeInformation.FrameworkDescription));
        Add(hash, typeof(Policy).Module.ModuleVersionId.ToByteArray());
        Add(hash, typeof(PolicyCache).Module.ModuleVersionId.ToByteArray());
        foreach (var file in sources.Code.Concat(sources.Companions))
        {
            Add(hash, Encoding.UTF8.GetBytes(file.Name));
            Add(hash, file.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What was kept, or null: nothing was, or it is damaged.</summary>
    public CompiledPolicies? Find(string key)
    {
        try
        {
            var file = FileOf(key);
            if (!File.Exists(file) || Read(File.ReadAllBytes(file)) is not { } found)
            {
                return null;
            }

            if (time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > Freshness)
            {
                File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
            }

            return found;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was compiled, and drops what nobody has used for a month.</summary>
    public void Keep(string key, CompiledPolicies compiled)
    {
        try
        {
            CacheFolder.Create(folder);
            var partial = Path.Combine(folder, $"{Path.GetRandomFileName()}.partial");
            File.WriteAllBytes(partial, Write(compiled));
            File.Move(partial, FileOf(key), overwrite: true);
            Tidy();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The policies are there all the same; what was begun is dropped with what nobody uses.
        }
    }

    private static void Add(IncrementalHash hash, byte[] content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        hash.AppendData(length);
        hash.AppendData(content);
    }

    private static CompiledPolicies? Read(byte[] content)
    {
        var head = Magic.Length + SHA256.HashSizeInBytes;
        if (content.Length < head || !content.AsSpan().StartsWith(Magic) || !SHA256.HashData(content.AsSpan(head)).AsSpan().SequenceEqual(content.AsSpan(Magic.Length, SHA256.HashSizeInBytes)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(content, head, content.Length - head), Encoding.UTF8);
        var warnings = ImmutableArray.CreateBuilder<Problem>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var (message, file, line, column) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            warnings.Add(file is "" ? new(ProblemKind.Policy, message) : new(ProblemKind.Policy, message, file, line, column));
        }

        return new(reader.ReadBytes(reader.ReadInt32()), warnings.DrainToImmutable());
    }

    // The checksum stands before what it is of.
    private static byte[] Write(CompiledPolicies compiled)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(compiled.Warnings.Length);
            foreach (var warning in compiled.Warnings)
            {
                writer.Write(warning.Message);
                writer.Write(warning.File ?? "");
                writer.Write(warning.Line ?? 0);
                writer.Write(warning.Column ?? 0);
            }

            writer.Write(compiled.Assembly.Length);
            writer.Write(compiled.Assembly);
        }

        return [.. Magic, .. SHA256.HashData(body.ToArray()), .. body.ToArray()];
    }

    private void Tidy()
    {
        var limit = time.GetUtcNow().UtcDateTime - Lifetime;
        var entries = new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.Extension is Ending or ".partial")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ToList();
        foreach (var file in entries.Where((file, index) => index >= MostEntries || file.LastWriteTimeUtc < limit))
        {
            file.Delete();
        }
    }

    private string FileOf(string key) => Path.Combine(folder, key + Ending);
}
