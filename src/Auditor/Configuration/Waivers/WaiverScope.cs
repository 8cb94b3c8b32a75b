using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Configuration.Waivers;

/// <summary>What a waiver cannot reach beyond.</summary>
internal abstract record WaiverScope
{
    private WaiverScope()
    {
    }

    public abstract bool Contains(AuditedResource resource);

    // A live resource has no template, but may have a stack.
    private static bool IsOf(ResourceOrigin origin, AuditedResource resource) => resource.Template is { } template
        ? string.Equals(template, origin.Template, StringComparison.Ordinal)
        : origin.Stack is { } stack && string.Equals(stack, resource.Stack, StringComparison.Ordinal) && (!origin.IsLive || (origin.Account == resource.Account && origin.Region == resource.Region));

    /// <summary>A template: its resources, synthesized or live in the stack that has its name.</summary>
    public sealed record Template(ResourceOrigin Origin) : WaiverScope
    {
        public override bool Contains(AuditedResource resource) => IsOf(Origin, resource);
    }

    /// <summary>One resource of a template.</summary>
    public sealed record Resource(ResourceOrigin Origin, string LogicalId) : WaiverScope
    {
        public override bool Contains(AuditedResource resource) =>
            string.Equals(LogicalId, resource.LogicalId, StringComparison.Ordinal) && IsOf(Origin, resource);
    }

    /// <summary>A construct and those within.</summary>
    /// <param name="Path">The construct's path, without a slash at its ends; empty for the whole assembly.</param>
    /// <param name="Folder">The assembly's folder with a slash at its end, or empty; templates in it are the assembly's.</param>
    public sealed record Construct(string Path, string Folder) : WaiverScope
    {
        public override bool Contains(AuditedResource resource) =>
            resource.ConstructPath is { } path
            && (Path.Length == 0 || (path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] == '/')))
            && (resource.Template?.StartsWith(Folder, StringComparison.Ordinal) ?? true);
    }
}
