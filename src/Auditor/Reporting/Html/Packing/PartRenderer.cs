using System.Globalization;
using System.Text;

namespace Auditor.Reporting.Html.Packing;

/// <summary>Renders many parts one after another into one text.</summary>
internal sealed class PartRenderer
{
    // What no text of a page has in it: invisible characters are spelled out.
    private const char Separator = '\0';

    private readonly StringBuilder _chunk = new();
    private readonly StringBuilder _text = new();
    private readonly PartFunction _part = new();
    private readonly EscapingContext _context;

    public PartRenderer() => _context = HtmlTemplates.Context(_part, new StringWriter(_text, CultureInfo.InvariantCulture));

    /// <summary>The parts packed, each ended by a NUL.</summary>
    public string Pack(IEnumerable<PackedPart> parts)
    {
        _chunk.Clear();
        foreach (var part in parts)
        {
            _text.Clear();
            _part.Render(_context, part.Part, part.Model);
            _chunk.Append(References.To([.. part.Fields.Select(EscapingContext.Escape)], _text.ToString())).Append(Separator);
        }

        return PackedText.Of(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65536, leaveOpen: true);
            writer.Write(_chunk);
        });
    }
}
