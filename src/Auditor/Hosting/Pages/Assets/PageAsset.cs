using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Assets;

/// <summary>A file that pages refer to. Its name holds a hash of its content, so that a browser may keep it for ever.</summary>
internal sealed class PageAsset
{
    private PageAsset(string name, string extension, string contentType, byte[] content)
    {
        Path = $"/assets/{name}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}.{extension}";
        ContentType = contentType;
        Content = content;
        Compressed = Compress(content);
    }

    /// <summary>The path below the prefix.</summary>
    public string Path { get; }

    public string ContentType { get; }

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The content as Brotli has it.</summary>
    public ReadOnlyMemory<byte> Compressed { get; }

    /// <summary>An asset of embedded files, one after the other.</summary>
    public static PageAsset Of(string name, string extension, string contentType, params IEnumerable<string> files) =>
        new(name, extension, contentType, Encoding.UTF8.GetBytes(string.Concat(files.Select(file => Markup.Embedded(file).Text))));

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }
}
