using Policies.Model;

namespace Auditor.Templates;

/// <summary>Turns ascending offsets of a document into lines and columns, looking at each byte once.</summary>
internal ref struct LineCounter(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;
    private int _line = 1;
    private int _lineStart;

    /// <summary>The position of an offset that is not before the last one asked for.</summary>
    public Position At(int offset)
    {
        var passed = _utf8[_offset..offset];
        if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            _line += passed[..last].Count((byte)'\n') + 1;
            _lineStart = _offset + last + 1;
        }

        _offset = offset;
        return new(_line, offset - _lineStart + 1);
    }
}
