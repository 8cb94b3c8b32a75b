using System.Reflection;
using System.Runtime.Loader;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Where somebody's own policies live: it can be unloaded, and shares the running auditor's own vocabulary.</summary>
/// <param name="name">What the policies were loaded from.</param>
/// <param name="folder">Where what they need lies, or null if they need nothing but the framework.</param>
internal sealed class PolicyLoadContext(string name, string? folder) : AssemblyLoadContext(name, isCollectible: true)
{
    private static readonly Assembly Vocabulary = typeof(Policy).Assembly;
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>Loads from memory, so that the file can be built anew in the meantime.</summary>
    public Assembly Load(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return LoadFromStream(stream);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == Vocabulary.GetName().Name)
        {
            return Vocabulary;
        }

        // A copy of a part of the framework would be of other types than the auditor's.
        var file = $"{assemblyName.Name}.dll";
        return folder is not null && !File.Exists(Path.Combine(Framework, file)) && File.Exists(Path.Combine(folder, file))
            ? Load(File.ReadAllBytes(Path.Combine(folder, file)))
            : null;
    }
}
