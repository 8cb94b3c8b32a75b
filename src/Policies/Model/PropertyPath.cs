using System.Globalization;
using System.Text;

namespace Policies.Model;

/// <summary>Where a property lives in its resource, such as <c>Properties/Tags/0/Key</c>. Spelled out only when asked for.</summary>
public sealed class PropertyPath
{
    private readonly PropertyPath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private PropertyPath(PropertyPath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    /// <summary>The path of a resource's <c>Properties</c>.</summary>
    public static PropertyPath Properties { get; } = new(null, "Properties", 0);

    /// <summary>The path of an attribute beside <c>Properties</c>, such as <c>DeletionPolicy</c>.</summary>
    public static PropertyPath Attribute(string name) => new(null, name, 0);

    /// <summary>The path of a key below this one.</summary>
    public PropertyPath Key(string name) => new(this, name, 0);

    /// <summary>The path of a list's item below this one, from 0.</summary>
    public PropertyPath Item(int index) => new(this, null, index);

    /// <summary>The path with slashes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (_parent is not null)
        {
            _parent.Write(text);
            text.Append('/');
        }

        text.Append(_name ?? _index.ToString(CultureInfo.InvariantCulture));
    }
}
