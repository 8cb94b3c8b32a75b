using System.IO.Compression;
using System.Text.Json;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Storage;

/// <summary>JSON as the store keeps it: compressed.</summary>
internal static class Packed
{
    // Small ones: more than this costs more than it saves, thousands of times over.
    private const int SmallQuality = 1;
    private const int Quality = 3;
    private const int Window = 22;

    /// <summary>An object in the shape that results give it.</summary>
    public static byte[] Json<T>(JsonShape<T> shape, T value)
        where T : class
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            shape.Write(writer, value);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, packed, out var length, SmallQuality, Window) ? packed[..length] : throw new InvalidOperationException("Brotli needs more room than it says.");
    }

    public static Stream Open(byte[] packed) => new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);

    /// <summary>The object back.</summary>
    public static T Read<T>(JsonShape<T> shape, byte[] packed)
        where T : class
    {
        using var stream = Open(packed);
        var input = new JsonInput(stream, "store");
        input.Read();
        return shape.Read(input);
    }

    /// <summary>What a writer writes, packed while it does.</summary>
    public static byte[] Write(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true))
        {
            write(stream);
        }

        return packed.ToArray();
    }
}
