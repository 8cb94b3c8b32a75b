using System.Collections.Immutable;
using Auditor.Configuration.Shapes;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>The content of <c>policies.json</c>. It is asked twice and read once: what <c>--policies</c> names may be a pipe.</summary>
/// <param name="File">The file as it was given, or null if there is none.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Problem">Why it could not be read, or null.</param>
internal sealed record ConfigurationContent(string? File, ReadOnlyMemory<byte> Bytes, Problem? Problem)
{
    /// <summary>There is no file.</summary>
    public static ConfigurationContent None { get; } = new(null, default, null);

    /// <summary>
    /// Where it says that policies of one's own lie, relative to the current folder. They must be loaded before the file can be read as a whole,
    /// which also reports what is wrong with it.
    /// </summary>
    public ImmutableArray<string> PolicyPaths()
    {
        if (File is null)
        {
            return [];
        }

        try
        {
            var content = TextEncoding.ToUtf8(Bytes, File);
            return content.Span.IndexOf(ConfigurationShape.PolicyPathUtf8) >= 0
                && (SettingsTree.Read(content, File, []) as MapNode)?[ConfigurationShape.PolicyPathName] is ListNode paths
                ? [.. paths.Items.OfType<ScalarNode>().Where(path => path.Kind is ScalarKind.Text && Texts.IsPath(path.Text)).Select(path => Path.Combine(Path.GetDirectoryName(File)!, path.Text))]
                : [];
        }
        catch (AuditException)
        {
            return [];
        }
    }

    /// <summary>What it says, and everything that is wrong with it.</summary>
    /// <param name="policies">The policies that it may name.</param>
    public ConfigurationResult Read(PolicyDirectory policies) =>
        Problem is not null ? new(AuditConfiguration.Default, [Problem])
        : File is not null ? ConfigurationFile.Read(Bytes, File, policies)
        : new(AuditConfiguration.Default, []);
}
