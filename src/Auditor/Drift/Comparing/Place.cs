using System.Globalization;

namespace Auditor.Drift.Comparing;

/// <summary>Where a value stands in a resource's properties, spelled out only when asked for.</summary>
internal sealed class Place
{
    private readonly Place? _parent;
    private readonly string? _name;
    private readonly int _index;
    private string? _pattern;

    private Place(Place? parent, string? name, int index, bool isFree) => (_parent, _name, _index, IsFree) = (parent, name, index, isFree);

    /// <summary>The properties of a resource themselves.</summary>
    public static Place Properties { get; } = new(null, "Properties", 0, isFree: false);

    /// <summary>Whether it is within a document or a map of free keys, in which AWS fills in nothing.</summary>
    public bool IsFree { get; }

    /// <summary>What it is within; null of the properties themselves.</summary>
    public Place? Parent => _parent;

    /// <summary>The name of the property; of a list's item that of the list.</summary>
    public string Name => _name ?? _parent!.Name;

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsItem => _name is null;

    /// <summary>The path as findings have it: <c>Properties/Tags/0/Key</c>.</summary>
    public string Path => _parent is null ? _name! : $"{_parent.Path}/{_name ?? _index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The path as facts and equivalences have it: <c>Tags/*/Key</c>.</summary>
    public string Pattern => _pattern ??= _parent is null ? "" : _parent._parent is null ? _name ?? "*" : $"{_parent.Pattern}/{_name ?? "*"}";

    public Place Key(string name) => new(this, name, 0, IsFree);

    public Place Item(int index) => new(this, null, index, IsFree);

    /// <summary>The same place, taken to be within a document.</summary>
    public Place Freed() => IsFree ? this : new(_parent, _name, _index, isFree: true);
}
