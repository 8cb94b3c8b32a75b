namespace Auditor.Templates;

/// <summary>The comments of settings.</summary>
internal static class JsonComments
{
    /// <summary>The same document with blanks in place of comments, so that everything keeps its place; a comment without an end stays.</summary>
    public static byte[] Blank(ReadOnlySpan<byte> utf8)
    {
        var blanked = utf8.ToArray();
        for (var at = 0; at < utf8.Length;)
        {
            var rest = utf8[at..];
            var length = Length(rest);
            if (rest.StartsWith("//"u8) || (rest.StartsWith("/*"u8) && rest[..length].EndsWith("*/"u8)))
            {
                foreach (ref var one in blanked.AsSpan(at, length))
                {
                    one = one is (byte)'\n' ? one : (byte)' ';
                }
            }

            at += length;
        }

        return blanked;
    }

    // How far a text, a comment or anything else reaches.
    private static int Length(ReadOnlySpan<byte> rest)
    {
        if (rest[0] is (byte)'"')
        {
            return TextLength(rest);
        }

        if (rest.StartsWith("//"u8))
        {
            return rest.IndexOf((byte)'\n') is >= 0 and var end ? end : rest.Length;
        }

        if (rest.StartsWith("/*"u8))
        {
            return rest[2..].IndexOf("*/"u8) is >= 0 and var end ? end + 4 : rest.Length;
        }

        return rest[1..].IndexOfAny((byte)'"', (byte)'/') is >= 0 and var next ? next + 1 : rest.Length;
    }

    private static int TextLength(ReadOnlySpan<byte> rest)
    {
        var at = 1;
        while (at < rest.Length && rest[at] is not ((byte)'"' or (byte)'\n'))
        {
            at += rest[at] is (byte)'\\' ? 2 : 1;
        }

        return Math.Min(at + 1, rest.Length);
    }
}
