using FakeAws.Seeding;

namespace Seeding;

/// <summary>An account whose resources were created from templates: what stands where, for tests that read or change it.</summary>
public sealed record SeededAccount
{
    public required string Account { get; init; }

    public required IReadOnlyList<SeededStack> Stacks { get; init; }

    /// <summary>
    /// What moto has no place for. A test that changes such a setting changes the <see cref="SeededResource.Properties"/>, from which the proxy answers;
    /// every other setting is changed by the service's API.
    /// </summary>
    public required IReadOnlyList<SeedGap> Gaps { get; init; }

    public SeededStack Stack(string name) => Stacks.FirstOrDefault(stack => stack.Name == name) ?? throw new SeedException($"The stack {name} was not seeded");

    /// <summary>The resource of a stack by logical id, or by (a part of) its construct path.</summary>
    public SeededResource Resource(string stack, string logicalIdOrPath)
    {
        var resources = Stack(stack).Resources;
        if (resources.FirstOrDefault(resource => resource.LogicalId == logicalIdOrPath) is { } named)
        {
            return named;
        }

        var found = resources.Where(resource => ConstructPaths.Of(Stack(stack), resource)?.Contains(logicalIdOrPath, StringComparison.Ordinal) is true).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new SeedException($"{stack} has no resource {logicalIdOrPath}"),
            _ => throw new SeedException($"{stack} has {found.Count} resources at {logicalIdOrPath}: {string.Join(", ", found.Select(resource => resource.LogicalId))}"),
        };
    }

    /// <summary>The one resource of a type in a stack, at (a part of) a construct path where there are several.</summary>
    public SeededResource ResourceOf(string stack, string type, string path = "")
    {
        var found = Stack(stack).Resources.Where(resource => resource.Type == type && (path.Length is 0 || ConstructPaths.Of(Stack(stack), resource)?.Contains(path, StringComparison.Ordinal) is true)).ToList();
        return found is [var one] ? one : throw new SeedException($"{stack} has {found.Count} resources of type {type} at '{path}'");
    }

    public string PhysicalId(string stack, string logicalIdOrPath) => Resource(stack, logicalIdOrPath).PhysicalId;
}
