namespace Policies.Model;

/// <summary>Orders texts as people number things: by letters ordinally, by digits as numbers, so that 10 comes after 9.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder()
    {
    }

    /// <summary>The one order.</summary>
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var difference = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(Number(ref left), Number(ref right))
                : Letter(ref left) - Letter(ref right);
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(x, y);
    }

    // Without leading zeros the longer number is the greater one, however long both are.
    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length - right.Length : left.SequenceCompareTo(right);

    private static ReadOnlySpan<char> Number(ref ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var number = text[..end].TrimStart('0');
        text = text[end..];
        return number;
    }

    private static char Letter(ref ReadOnlySpan<char> text)
    {
        var letter = text[0];
        text = text[1..];
        return letter;
    }
}
