using System.Collections;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Auditor.Reporting.Json;

namespace Auditor.Snapshots;

/// <summary>The live resources of a scan, kept compressed: a hundred thousand of them are a few megabytes until they are looked at, one at a time.</summary>
internal sealed class ResourceSnapshot : IEnumerable<SnapshotResource>
{
    private readonly ImmutableArray<byte[]> _segments;

    private ResourceSnapshot(ImmutableArray<byte[]> segments) => _segments = segments;

    /// <summary>A snapshot of resources, which are gone through once.</summary>
    public static ResourceSnapshot Of(IEnumerable<SnapshotResource> resources)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var writer = new Utf8JsonWriter(stream);
            writer.WriteStartArray();
            foreach (var resource in resources)
            {
                SnapshotShape.Resource.Write(writer, resource);
                JsonReport.Relieve(writer);
            }

            writer.WriteEndArray();
        }

        return new([packed.ToArray()]);
    }

    /// <summary>Several snapshots as one, in their order.</summary>
    public static ResourceSnapshot Join(IEnumerable<ResourceSnapshot> snapshots) => new([.. snapshots.SelectMany(snapshot => snapshot._segments)]);

    public IEnumerator<SnapshotResource> GetEnumerator()
    {
        foreach (var segment in _segments)
        {
            using var stream = new DeflateStream(new MemoryStream(segment), CompressionMode.Decompress);
            var input = new JsonInput(stream, "snapshot");
            input.Read();
            while (input.ReadItem())
            {
                yield return SnapshotShape.Resource.Read(input);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
