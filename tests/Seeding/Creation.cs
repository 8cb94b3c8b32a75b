using System.Text.Json.Nodes;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding;

/// <summary>A resource that is to be created: its evaluated properties, and the calls to create it with.</summary>
internal sealed record Creation(StackState Stack, string LogicalId, string Type, JsonObject Properties, AwsCalls Calls)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public string Account => Stack.Definition.Account;

    public string Region => Stack.Definition.Region;

    /// <summary>The tags that CloudFormation gives: the resource's own, the stack's, and its mark.</summary>
    public IEnumerable<KeyValuePair<string, string>> Tags =>
        TagsWithoutMark.Concat(
        [
            new("aws:cloudformation:stack-name", Stack.Definition.Name),
            new("aws:cloudformation:stack-id", Stack.Id),
            new("aws:cloudformation:logical-id", LogicalId),
        ]);

    /// <summary>The tags of types that CloudFormation does not mark, and of services that refuse its mark from others.</summary>
    public IEnumerable<KeyValuePair<string, string>> TagsWithoutMark =>
        (Property(nameof(Tags))?.AsArray() ?? []).Select(tag => KeyValuePair.Create((string)tag!["Key"]!, (string)tag["Value"]!))
            .Concat(Stack.Definition.Tags)
            .DistinctBy(tag => tag.Key, StringComparer.Ordinal);

    /// <summary>All properties as arguments.</summary>
    public JsonObject All => Except();

    /// <summary>The properties that the creation did not look at: they would be lost without a word.</summary>
    public IEnumerable<string> Unseen => Properties.Select(property => property.Key).Except(_seen, StringComparer.Ordinal);

    public JsonNode? Property(string name)
    {
        _seen.Add(name);
        return Properties[name];
    }

    public string? Text(string property) => Property(property)?.AsText();

    public string Required(string property) => Text(property) ?? throw new SeedException($"{Stack.Definition.Name}: {LogicalId} ({Type}) has no {property}");

    public JsonNode? Copy(string property) => Property(property)?.DeepClone();

    /// <summary>The policy or other document that an API takes as text.</summary>
    public string? Document(string property) => Property(property)?.AsDocument();

    /// <summary>The name that the template gives, or one as CloudFormation makes it.</summary>
    public string Name(string property, int limit = 128) => Text(property) ?? GeneratedName(limit);

    public string GeneratedName(int limit = 128) => PhysicalName.Generate(Stack.Definition, LogicalId, limit);

    /// <summary>The given properties as arguments, those that are absent left out.</summary>
    public JsonObject Only(params IEnumerable<string> properties) =>
        new(from property in properties
            where Property(property) is not null
            select KeyValuePair.Create(property, Copy(property)));

    /// <summary>All properties but the given ones as arguments.</summary>
    public JsonObject Except(params string[] properties)
    {
        _seen.UnionWith(properties);
        return Only(Properties.Select(property => property.Key).Except(properties, StringComparer.Ordinal));
    }
}
