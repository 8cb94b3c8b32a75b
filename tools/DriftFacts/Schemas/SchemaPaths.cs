namespace Tools.DriftFacts.Schemas;

/// <summary>
/// The paths of a schema, by which its pointers are put right: some leave out the <c>*</c> of a list, write a place in it, or a dot for a slash.
/// </summary>
internal sealed class SchemaPaths(IReadOnlySet<string> paths)
{
    private const string Any = "*";

    /// <summary>The path that a pointer means, or null where the schema has no such property.</summary>
    public string? Find(string pointer) => paths.Contains(pointer) ? pointer : Walk(pointer.Split('/', '.'));

    private string? Walk(string[] names)
    {
        var path = string.Empty;
        foreach (var name in names)
        {
            var given = name.All(char.IsAsciiDigit) ? Any : name;
            var next = path.Length is 0 ? given : $"{path}/{given}";
            if (paths.Contains(next))
            {
                path = next;
            }
            else if (paths.Contains($"{path}/{Any}/{given}"))
            {
                path = $"{path}/{Any}/{given}";
            }
            else
            {
                return null;
            }
        }

        return path;
    }
}
