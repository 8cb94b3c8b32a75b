using System.Collections.Frozen;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Mapping;

/// <summary>The names that CloudFormation has for a type, prepared for looking up without regard to case.</summary>
internal sealed record TypeShape
{
    /// <summary>The properties themselves, spelled as CloudFormation does.</summary>
    public required FrozenDictionary<string, string> Properties { get; init; }

    /// <summary>The names of members below them.</summary>
    public required FrozenDictionary<string, string> Names { get; init; }

    /// <summary>Those of which one spelling does not serve, with the member above: <c>EFSVolumeConfiguration.FilesystemId</c>.</summary>
    public required FrozenDictionary<string, string> QualifiedNames { get; init; }

    /// <summary>Members that stay objects, though they hold <c>Quantity</c> and <c>Items</c> as CloudFront's lists do.</summary>
    public required FrozenSet<string> Objects { get; init; }

    /// <summary>Members whose text is encoded in base 64 by the API, and is not by CloudFormation.</summary>
    public required FrozenSet<string> Encoded { get; init; }

    /// <summary>What AWS answers, policies judge and CloudFormation has no property for: <c>Locked</c>, <c>HostedZoneConfig/PrivateZone</c>.</summary>
    public required FrozenSet<string> LiveOnly { get; init; }

    /// <summary>Where documents and free maps are.</summary>
    public required ShapeNode Places { get; init; }

    /// <summary>Whether an empty text says that there is nothing, as it does in XML.</summary>
    public required bool EmptyTextIsAbsent { get; init; }

    /// <summary>Reads it from a type's row.</summary>
    public static TypeShape Read(TableObject row, bool emptyTextIsAbsent)
    {
        var keep = row.Texts("keep").Select(DocumentPath.Parse).ToList();
        var names = row.Texts("names").Concat(keep.SelectMany(path => path.Steps.Skip(1).Select(step => step.Name))).ToLookup(IsQualified);
        return new()
        {
            Properties = ByName(row.Texts("properties").Concat(keep.Select(path => path.Steps[0].Name))),
            Names = ByName(names[false]),
            QualifiedNames = ByName(names[true]),
            Objects = row.Texts("objects").ToFrozenSet(StringComparer.Ordinal),
            Encoded = row.Texts("base64").ToFrozenSet(StringComparer.Ordinal),
            LiveOnly = keep.Where(path => path.Steps.Length > 1 || !row.Texts("properties").Contains(path.Steps[0].Name, StringComparer.Ordinal))
                .Select(path => string.Join('/', path.Steps.TakeWhile(step => !step.IsMany).Select(step => step.Name).DefaultIfEmpty(path.Steps[0].Name)))
                .ToFrozenSet(StringComparer.Ordinal),
            Places = ShapeNode.Of(row.Texts("jsonDocuments"), row.Texts("verbatimMaps"), row.Texts("dropped")),
            EmptyTextIsAbsent = emptyTextIsAbsent,
        };
    }

    /// <summary>A member's name as CloudFormation spells it below another; null where it has no such.</summary>
    public string? Spell(string parent, string name) =>
        Names.TryGetValue(name, out var spelled) ? spelled
        : QualifiedNames.Count > 0 && QualifiedNames.TryGetValue($"{parent}.{name}", out var qualified) ? qualified[(parent.Length + 1)..]
        : null;

    private static bool IsQualified(string name) => name.Contains('.', StringComparison.Ordinal);

    private static FrozenDictionary<string, string> ByName(IEnumerable<string> names) =>
        names.DistinctBy(name => name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(name => name, name => name, StringComparer.OrdinalIgnoreCase);
}
