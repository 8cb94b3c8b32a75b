using System.Text;

namespace Auditor.Reporting.Json;

/// <summary>Makes texts of bytes, the same text only once where it comes again soon: a result says the same of many resources.</summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 13;
    private const int Longest = 512;

    private readonly string?[] _texts = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8, Encoding encoding)
    {
        if (utf8.Length > Longest)
        {
            return encoding.GetString(utf8);
        }

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var slot = ref _texts[hash.ToHashCode() & (Slots - 1)];
        return slot is { } known && Ascii.Equals(utf8, known) ? known : slot = encoding.GetString(utf8);
    }
}
