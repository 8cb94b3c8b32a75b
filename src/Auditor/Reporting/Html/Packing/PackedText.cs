using System.IO.Compression;

namespace Auditor.Reporting.Html.Packing;

/// <summary>Text as a page carries it packed: gzip, in Base64, which no parser of HTML takes for anything but text.</summary>
internal static class PackedText
{
    /// <summary>Packs what is written.</summary>
    public static string Of(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            write(gzip);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
