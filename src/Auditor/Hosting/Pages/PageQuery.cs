using System.Text;

namespace Auditor.Hosting.Pages;

/// <summary>Builds the address of a page with its query.</summary>
internal sealed class PageQuery(string path)
{
    private readonly StringBuilder _address = new(path);
    private bool _hasParameter;

    /// <summary>A path of which each part is text that came from anywhere.</summary>
    public static string Path(params ReadOnlySpan<string> parts)
    {
        var path = new StringBuilder();
        foreach (var part in parts)
        {
            path.Append('/').Append(Uri.EscapeDataString(part));
        }

        return path.ToString();
    }

    /// <summary>Adds a parameter; none where there is no value.</summary>
    public PageQuery With(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _address.Append(_hasParameter ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            _hasParameter = true;
        }

        return this;
    }

    public PageQuery With(string name, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            With(name, value);
        }

        return this;
    }

    public override string ToString() => _address.ToString();
}
