namespace Auditor.Drift.Facts;

/// <summary>Reads the lines of a type: kind of fact, path and, where the kind has one, value, with tabs between.</summary>
internal static class TypeFactsReader
{
    /// <exception cref="InvalidDataException">A line is not as the generator writes them.</exception>
    public static TypeFacts Read(ReadOnlySpan<char> lines)
    {
        var root = new FactNode();
        string? tags = null;
        foreach (var line in lines.EnumerateLines())
        {
            if (line.IsEmpty)
            {
                continue;
            }

            var afterFact = line.IndexOf('\t');
            var rest = line[(afterFact + 1)..];
            var afterPath = rest.IndexOf('\t');
            var path = afterPath < 0 ? rest : rest[..afterPath];
            var value = afterPath < 0 ? default : rest[(afterPath + 1)..];
            switch (line[..afterFact])
            {
                case "tags":
                    tags = path.ToString();
                    break;
                case "same":
                    root.At(path).SetSame(root.At(value));
                    break;
                case "default":
                    root.At(path).SetDefault(value.ToString());
                    break;
                case "spelling":
                    root.At(path).Add(Spelling.Parse(value.ToString()));
                    break;
                default:
                    root.At(path).Add(Flag(line[..afterFact]));
                    break;
            }
        }

        return new(root, tags);
    }

    private static FactFlags Flag(ReadOnlySpan<char> word) => word switch
    {
        "identifier" => FactFlags.Identifier,
        "read-only" => FactFlags.ReadOnly,
        "write-only" => FactFlags.WriteOnly,
        "create-only" => FactFlags.CreateOnly,
        "unordered" => FactFlags.Unordered,
        "attributes" => FactFlags.Attributes,
        "enumeration" => FactFlags.Enumeration,
        _ => throw new InvalidDataException($"the table of facts has the unknown kind {word}"),
    };
}
