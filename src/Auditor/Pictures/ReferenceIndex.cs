using Policies.Model;
using Policies.Resources;

namespace Auditor.Pictures;

/// <summary>
/// Tells which resources properties refer to: by reference in templates; by id, ARN, DNS name or a name that is written out in accounts and
/// where templates do so. What is not known refers to nothing.
/// </summary>
internal sealed class ReferenceIndex
{
    // DNS names of load balancers and distributions, which aliases and origins name them by.
    private static readonly string[] Addresses = ["DNSName", "DomainName"];

    // An alias of a load balancer may begin so.
    private const string DualStack = "dualstack.";

    private readonly Dictionary<string, List<ResourceDefinition>> _byText = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceIndex(ResourceGraph graph)
    {
        Graph = graph;
        foreach (var definition in graph.Definitions)
        {
            Add(definition.PhysicalId, definition);
            Add(definition.Arn, definition);
            var names = DrawnTypes.Find(definition.Type)?.Name is { } name ? Addresses.Append(name) : definition.Type.EndsWith("SubnetGroup", StringComparison.Ordinal) ? ["DBSubnetGroupName", "CacheSubnetGroupName"] : Addresses;
            foreach (var property in names)
            {
                if ((definition.Properties as MapNode)?[property] is ScalarNode { Text: var text } && text != definition.PhysicalId)
                {
                    Add(text, definition);
                }
            }
        }
    }

    public ResourceGraph Graph { get; }

    /// <summary>The resources that the property at a path refers to; <c>*</c> in a path stands for every item of a list.</summary>
    public IEnumerable<PictureReference> At(ResourceDefinition definition, string path) => ValuesAt(definition, path).SelectMany(value => value.References);

    /// <summary>The single values at a path, whether they refer to anything or not.</summary>
    public IEnumerable<PictureValue> ValuesAt(ResourceDefinition definition, string path) =>
        Walk(definition, path).SelectMany(one => Values(one.Property.Node, one.IsCertain))
            .Select(value => new PictureValue(value.Node, value.IsCertain, [.. Of(value.Node, definition.Origin, value.IsCertain)]));

    /// <summary>The properties at a path, of which there are several where it goes through lists.</summary>
    public IEnumerable<Property> PropertiesAt(ResourceDefinition definition, string path) => Walk(definition, path).Select(one => one.Property);

    /// <summary>The resources that a property refers to.</summary>
    public IEnumerable<PictureReference> Of(Property property) => Of(property.Node, property.Resource.Origin, isCertain: true);

    /// <summary>The resources that are referred to anywhere in a property, texts counted only where they are ARNs.</summary>
    public IEnumerable<PictureReference> Within(Property property) =>
        Leaves(property.Node, isCertain: true).SelectMany(leaf => leaf.Node is ScalarNode { Text: var text } && !text.StartsWith("arn:", StringComparison.Ordinal)
            ? []
            : Of(leaf.Node, property.Resource.Origin, leaf.IsCertain));

    /// <summary>The resources that are referred to anywhere in a property, by any text.</summary>
    public IEnumerable<PictureReference> Anywhere(Property property) => Leaves(property.Node, isCertain: true).SelectMany(leaf => Of(leaf.Node, property.Resource.Origin, leaf.IsCertain));

    private IEnumerable<(Property Property, bool IsCertain)> Walk(ResourceDefinition definition, string path)
    {
        IEnumerable<(Property Property, bool IsCertain)> found = [(Graph.Look(definition).Properties, true)];
        foreach (var step in path.Split('/'))
        {
            found = step == "*" ? found.SelectMany(one => Items(one.Property, one.IsCertain)) : found.Select(one => (one.Property[step], one.IsCertain));
        }

        return found.Where(one => !one.Property.IsAbsent);
    }

    // A list that is not known stands for its items.
    private static IEnumerable<(Property Property, bool IsCertain)> Items(Property list, bool isCertain)
    {
        var items = list.Items;
        return items.Elements.IsEmpty && !items.IsEmpty ? [(list, isCertain)] : items.Elements.Select(item => (item.Item, isCertain && !item.Presence.IsUnknown));
    }

    private static IEnumerable<(Node Node, bool IsCertain)> Values(Node node, bool isCertain) => node switch
    {
        AbsentNode => [],
        ListNode list => list.Items.SelectMany(item => Values(item, isCertain)),
        ChoiceNode choice => Values(choice.WhenTrue, isCertain: false).Concat(Values(choice.WhenFalse, isCertain: false)),
        _ => [(node, isCertain)],
    };

    private static IEnumerable<(Node Node, bool IsCertain)> Leaves(Node node, bool isCertain) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Leaves(entry.Value, isCertain)),
        ListNode list => list.Items.SelectMany(item => Leaves(item, isCertain)),
        ChoiceNode choice => Leaves(choice.WhenTrue, isCertain: false).Concat(Leaves(choice.WhenFalse, isCertain: false)),
        _ => [(node, isCertain)],
    };

    private IEnumerable<PictureReference> Of(Node node, ResourceOrigin near, bool isCertain) => node switch
    {
        ReferenceNode reference => [new(reference.Target, isCertain && reference.Target.Condition is null)],
        CompositeNode composite => composite.Parts.Where(part => part is not ScalarNode).SelectMany(part => Of(part, near, isCertain)),
        ListNode list => list.Items.SelectMany(item => Of(item, near, isCertain)),
        ChoiceNode choice => Of(choice.WhenTrue, near, isCertain: false).Concat(Of(choice.WhenFalse, near, isCertain: false)),
        ScalarNode scalar => Named(scalar.Text, near).Select(target => new PictureReference(target, isCertain && target.Condition is null)),
        _ => [],
    };

    private List<ResourceDefinition> Named(string text, ResourceOrigin near)
    {
        var name = text.TrimEnd('.');
        if (_byText.TryGetValue(name, out var found) || (name.StartsWith(DualStack, StringComparison.OrdinalIgnoreCase) && _byText.TryGetValue(name[DualStack.Length..], out found)))
        {
            return Near(found, near);
        }

        if (ArnName.Read(name) is { } arn)
        {
            return _byText.TryGetValue(arn.Name, out var named) ? Near(named.FindAll(arn.IsOf), near) : [];
        }

        // The DNS name of a bucket begins with its name.
        return name.IndexOf(".s3", StringComparison.Ordinal) is > 0 and var end && name.Contains(".amazonaws.com", StringComparison.Ordinal) && _byText.TryGetValue(name[..end], out var buckets)
            ? Near(buckets.FindAll(one => one.Type == Bucket.Type), near)
            : [];
    }

    // Environments use the same names in templates, and a name means what is near; an account's region has no name twice.
    private static List<ResourceDefinition> Near(List<ResourceDefinition> found, ResourceOrigin near)
    {
        var own = found.FindAll(one => ReferenceEquals(one.Origin, near));
        if (own.Count > 0)
        {
            return own;
        }

        var beside = found.FindAll(one => one.Origin.IsLive == near.IsLive && one.Origin.Account == near.Account && (one.Origin.Region == near.Region || near.Region is null || one.Origin.Region is null));
        var alike = beside.FindAll(one => one.Origin.Environment == near.Environment);
        return alike.Count > 0 || !near.IsLive ? alike : beside;
    }

    private void Add(string? text, ResourceDefinition definition)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (!_byText.TryGetValue(text, out var found))
        {
            _byText.Add(text, found = []);
        }

        found.Add(definition);
    }
}
