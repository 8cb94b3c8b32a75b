using System.Text;
using System.Text.Unicode;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Brings the bytes of a template to UTF-8 without a byte-order mark.</summary>
internal static class TextEncoding
{
    /// <summary>The same text as UTF-8; not copied where it is UTF-8 already.</summary>
    /// <exception cref="AuditException">The bytes are not text.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> content, string file)
    {
        var bytes = content.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return FromUtf16(bytes[2..], bigEndian: false, file);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return FromUtf16(bytes[2..], bigEndian: true, file);
        }

        var utf8 = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content;
        RequireText(utf8.Span, file);
        return utf8;
    }

    private static byte[] FromUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, string file)
    {
        try
        {
            var utf8 = Encoding.UTF8.GetBytes(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes));
            RequireText(utf8, file);
            return utf8;
        }
        catch (DecoderFallbackException invalid)
        {
            throw TemplateText.Problem("the file begins as UTF-16 text but is not; save it as UTF-8", file, default, invalid);
        }
    }

    private static void RequireText(ReadOnlySpan<byte> utf8, string file)
    {
        if (utf8.IndexOf((byte)0) is >= 0 and var zero)
        {
            throw TemplateText.Problem("the file holds a zero byte, so it is not a template but binary or in another encoding; save templates as UTF-8", file, Locate(utf8, zero));
        }

        if (!Utf8.IsValid(utf8))
        {
            throw TemplateText.Problem("these bytes are not UTF-8, so the file is binary or in another encoding; save templates as UTF-8", file, Locate(utf8, FirstInvalid(utf8)));
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static Position Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..offset];
        return new(before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'));
    }
}
