using System.Security.Cryptography;
using System.Text;

namespace Auditor.Reporting.Html;

/// <summary>Text that goes into a page as it is. It can only come from a file of this assembly: whatever comes from an audit is a string, and strings are escaped.</summary>
internal sealed class Markup
{
    private Markup(string text)
    {
        Text = text;
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    public string Text { get; }

    /// <summary>The hash by which a Content Security Policy allows it.</summary>
    public string Hash { get; }

    /// <summary>The texts of <c>Templates/{name}</c> after each other, lines ending in a line feed however they were checked out.</summary>
    public static Markup Embedded(params IEnumerable<string> names) => new(string.Concat(names.Select(Read)));

    private static string Read(string name)
    {
        using var stream = typeof(Markup).Assembly.GetManifestResourceStream($"Templates/{name}") ?? throw new ArgumentException($"There is no template {name}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
