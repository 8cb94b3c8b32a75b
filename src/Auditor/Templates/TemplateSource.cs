namespace Auditor.Templates;

/// <summary>What makes one graph: a template file, standard input, or a cloud assembly.</summary>
internal abstract record TemplateSource(string Shown)
{
    /// <summary>Whether the source was found in a folder rather than named; then a file that is no template is passed over.</summary>
    public bool IsFound { get; init; }

    /// <summary>A template file.</summary>
    internal sealed record SingleTemplate(string Path, string Shown) : TemplateSource(Shown);

    /// <summary>A template on standard input.</summary>
    internal sealed record StandardInput(byte[] Content) : TemplateSource("-");

    /// <summary>A cloud assembly's folder.</summary>
    internal sealed record Assembly(string Folder, string Shown) : TemplateSource(Shown);
}
