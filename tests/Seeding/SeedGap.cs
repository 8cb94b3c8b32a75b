namespace Seeding;

/// <summary>What moto has no place for: a resource as a whole, or the named properties of one, answered for in moto's place.</summary>
public sealed record SeedGap(string Stack, string LogicalId, string Type, IReadOnlyList<string> Properties, string Reason)
{
    public bool WholeResource => Properties.Count is 0;
}
