using Policies.Model;

namespace Policies.Resources;

/// <summary>A first origin and the one that takes over from it.</summary>
/// <param name="Source">The object that holds the group's properties.</param>
public sealed record OriginGroup(Property Source)
{
    /// <summary>The id by which behaviours name it.</summary>
    public Value<string> Id => Source["Id"].Symbol;

    /// <summary>The origins, the first before the second.</summary>
    public Many<Property> Members => Source["Members"]["Items"].Items;
}
