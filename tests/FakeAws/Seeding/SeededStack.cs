namespace FakeAws.Seeding;

/// <summary>A stack whose resources were made by plain API calls; the proxy lists it as CloudFormation would.</summary>
public sealed record SeededStack
{
    public required string Name { get; init; }

    /// <summary>The stack's ARN.</summary>
    public required string Id { get; init; }

    public required string Region { get; init; }

    public required string Account { get; init; }

    /// <summary>The template's text as it was deployed.</summary>
    public required string Template { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public required IReadOnlyList<SeededResource> Resources { get; init; }
}
