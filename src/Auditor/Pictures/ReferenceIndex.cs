using Policies.Model;

namespace Auditor.Pictures;

/// <summary>
/// Tells which resources properties refer to: by reference in templates; by id, ARN, DNS name or a name that is written out in accounts and
/// where templates do so. What is not known refers to nothing.
/// </summary>
internal sealed class ReferenceIndex
{
    // DNS names of load balancers and distributions, which aliases and origins name them by.
    private static readonly string[] Addresses = ["DNSName", "DomainName"];

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
    public IEnumerable<PictureReference> At(ResourceDefinition definition, string path) => PropertiesAt(definition, path).SelectMany(Of);

    /// <summary>The properties at a path, of which there are several where it goes through lists.</summary>
    public IEnumerable<Property> PropertiesAt(ResourceDefinition definition, string path)
    {
        IEnumerable<Property> found = [Graph.Look(definition).Properties];
        foreach (var step in path.Split('/'))
        {
            found = step == "*" ? found.SelectMany(property => property.Items.Found) : found.Select(property => property[step]);
        }

        return found.Where(property => !property.IsAbsent);
    }

    /// <summary>The resources that a property refers to.</summary>
    public IEnumerable<PictureReference> Of(Property property) => Of(property.Node, property.Resource.Origin, isCertain: true);

    /// <summary>The resources that are referred to anywhere in a property, texts counted only where they are ARNs.</summary>
    public IEnumerable<PictureReference> Within(Property property) =>
        Leaves(property.Node, isCertain: true).SelectMany(leaf => leaf.Node is ScalarNode { Text: var text } && !text.StartsWith("arn:", StringComparison.Ordinal)
            ? []
            : Of(leaf.Node, property.Resource.Origin, leaf.IsCertain));

    /// <summary>The resources that are referred to anywhere in a property, by any text.</summary>
    public IEnumerable<PictureReference> Anywhere(Property property) => Leaves(property.Node, isCertain: true).SelectMany(leaf => Of(leaf.Node, property.Resource.Origin, leaf.IsCertain));

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
        foreach (var spelling in Spellings(text))
        {
            if (_byText.TryGetValue(spelling, out var found))
            {
                // Environments use the same names; a name means what is near.
                var own = found.FindAll(one => ReferenceEquals(one.Origin, near));
                return own.Count > 0 ? own : found.FindAll(one => one.Origin.Environment == near.Environment && one.Origin.Account == near.Account && (one.Origin.Region == near.Region || near.Region is null || one.Origin.Region is null));
            }
        }

        return [];
    }

    // An alias of a load balancer may begin with "dualstack."; a DNS name may end in a dot, and that of a bucket begins with its name.
    private static IEnumerable<string> Spellings(string text)
    {
        var trimmed = text.TrimEnd('.');
        yield return trimmed;
        if (trimmed.StartsWith("dualstack.", StringComparison.OrdinalIgnoreCase))
        {
            yield return trimmed["dualstack.".Length..];
        }

        if (trimmed.IndexOf(".s3", StringComparison.Ordinal) is > 0 and var end)
        {
            yield return trimmed[..end];
        }

        if (trimmed.StartsWith("arn:", StringComparison.Ordinal))
        {
            yield return trimmed[(trimmed.LastIndexOf(':') + 1)..];
            yield return trimmed[(trimmed.LastIndexOf('/') + 1)..];
        }
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
