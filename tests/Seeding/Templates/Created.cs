namespace Seeding.Templates;

/// <summary>A resource that exists: what <c>Ref</c> and <c>Fn::GetAtt</c> yield.</summary>
internal sealed record Created(string PhysicalId)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);

    /// <summary>What <c>Ref</c> yields, where it is not the physical id.</summary>
    public string? Reference { get; init; }

    public IReadOnlyDictionary<string, string> Attributes => _attributes;

    public Created With(string attribute, string value)
    {
        _attributes[attribute] = value;
        return this;
    }
}
