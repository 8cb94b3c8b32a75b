using System.Text.Json.Nodes;

namespace Auditor.Drift.Facts;

/// <summary>
/// What CloudFormation's resource schema says of a type that matters when it is compared. Paths are relative to the properties, with <c>*</c> for any item
/// of a list and for any key of a free map: <c>SecurityGroupIngress/*/CidrIp</c>.
/// </summary>
internal sealed class TypeFacts
{
    /// <summary>Whether AWS alone sets the property, or one that it is within.</summary>
    public bool IsReadOnly(string path) => throw new NotSupportedException(path);

    /// <summary>Whether no call answers the property, or one that it is within.</summary>
    public bool IsWriteOnly(string path) => throw new NotSupportedException(path);

    /// <summary>Whether the order of the list's items means nothing.</summary>
    public bool IsUnordered(string path) => throw new NotSupportedException(path);

    /// <summary>The value that a silent template stands for, or null where the schema names none.</summary>
    public JsonNode? Default(string path) => throw new NotSupportedException(path);

    /// <summary>How the service may spell a value that was given otherwise; none where it keeps what it was given.</summary>
    public IEnumerable<string> Spellings(string path, string given) => throw new NotSupportedException(path + given);
}
