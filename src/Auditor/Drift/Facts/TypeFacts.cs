using System.Text.Json.Nodes;

namespace Auditor.Drift.Facts;

/// <summary>
/// What CloudFormation's resource schema says of a type that matters when it is compared. Paths are relative to the properties, with <c>*</c> for any item
/// of a list and for any key of a free map: <c>SecurityGroupIngress/*/CidrIp</c>; a place or a key as such does too.
/// </summary>
internal sealed class TypeFacts(FactNode root, string? tags)
{
    /// <summary>The property that holds the tags, or null where the type has none.</summary>
    public string? Tags { get; } = tags;

    /// <summary>Whether AWS alone sets the property, or one that it is within.</summary>
    public bool IsReadOnly(string path) => IsWithin(path, FactFlags.ReadOnly);

    /// <summary>
    /// Whether CloudFormation cannot read the property, or one that it is within. Other calls may answer it nevertheless: CloudFormation calls the engine version
    /// of a cache write-only, which a description of the cache has. What was read is to be compared.
    /// </summary>
    public bool IsWriteOnly(string path) => IsWithin(path, FactFlags.WriteOnly);

    /// <summary>Whether the property, or one that it is within, is given once: another value needs another resource.</summary>
    public bool IsCreateOnly(string path) => IsWithin(path, FactFlags.CreateOnly);

    /// <summary>Whether the property is part of what identifies the resource: a live one that is found by it cannot differ in it.</summary>
    public bool IsIdentifier(string path) => Has(path, FactFlags.Identifier);

    /// <summary>Whether the order of the list's items means nothing. Where the schema does not say so, it may still mean nothing.</summary>
    public bool IsUnordered(string path) => Has(path, FactFlags.Unordered);

    /// <summary>Whether it is a list of named values, of which AWS knows more than a template gives: those that are not given stand at their defaults.</summary>
    public bool IsAttributeList(string path) => Has(path, FactFlags.Attributes);

    /// <summary>Whether the value is one of a closed list of words, no two of which differ by case alone: so case means nothing.</summary>
    public bool IsEnumeration(string path) => Has(path, FactFlags.Enumeration);

    /// <summary>
    /// The value that a silent template stands for, or null where the schema names none. It is of the property alone: where a property around it is silent too,
    /// nothing is said. An object stands for a template that gives it, whose silent properties again may have defaults.
    /// </summary>
    public JsonNode? Default(string path) => Find(path)?.Default is { } text ? JsonNode.Parse(text) : null;

    /// <summary>Whether the service may answer one value where another was given, and mean the same.</summary>
    /// <param name="path">The property.</param>
    /// <param name="given">What was given.</param>
    /// <param name="actual">What the service answers.</param>
    public bool IsSpelling(string path, string given, string actual) =>
        string.Equals(given, actual, StringComparison.Ordinal) || Find(path)?.Spellings.Any(spelling => spelling.Allows(given, actual)) is true;

    private bool Has(string path, FactFlags flag) => Find(path)?.Flags.HasFlag(flag) is true;

    private bool IsWithin(string path, FactFlags flag)
    {
        var node = root;
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (node.Find(path.AsSpan(part)) is not { } child)
            {
                return false;
            }

            if (child.Flags.HasFlag(flag))
            {
                return true;
            }

            node = child;
        }

        return false;
    }

    private FactNode? Find(string path)
    {
        var node = root;
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (node.Find(path.AsSpan(part)) is not { } child)
            {
                return null;
            }

            node = child;
        }

        return node;
    }
}
