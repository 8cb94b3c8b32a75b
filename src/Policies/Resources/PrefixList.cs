using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A prefix list of one's own. AWS-managed lists are known by an id alone.</summary>
public sealed record PrefixList(Resource Resource) : IResourceView<PrefixList>
{
    private static readonly Question<PrefixList, string> HasNarrowRanges = new((list, expected) => list.Ranges.All(range => AddressRange.IsNarrow(range, expected), Verdict.Compliant));

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::PrefixList";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["PrefixListName"];

    /// <inheritdoc/>
    public static PrefixList View(Resource resource) => new(resource);

    /// <summary>The name, by which AWS's own lists are known.</summary>
    public Value<string> Name => Resource["PrefixListName"].Text;

    /// <summary>The address ranges of its entries.</summary>
    public Many<Property> Ranges => Resource["Entries"].Items.Select(entry => entry["Cidr"]);

    /// <summary>Holds if every range is narrower than the internet.</summary>
    public Verdict IsNarrow(string expected) => HasNarrowRanges.Of(this, expected);
}
