using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary>Takes the text of a page as UTF-8, in a buffer that it keeps for the next page.</summary>
internal sealed class PageWriter : TextWriter
{
    private const int First = 64 * 1024;

    // What a page of an exceptional size needed is given back, not kept.
    private const int Kept = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(First);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The page so far; not valid any more once something else is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        // No character takes more than three bytes; a half of a pair becomes a replacement character, which takes three.
        Reserve(buffer.Length * 3);
        Utf8.FromUtf16(buffer, _bytes.AsSpan(_length), out _, out var written);
        _length += written;
    }

    /// <summary>Begins a new page.</summary>
    public void Reset()
    {
        _length = 0;
        if (_bytes.Length > Kept)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(First);
        }
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
        base.Dispose(disposing);
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
