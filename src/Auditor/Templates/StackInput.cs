using Policies.Model;

namespace Auditor.Templates;

/// <summary>What a <see cref="Stack"/> is made from.</summary>
internal sealed record StackInput
{
    /// <summary>The template's path as it was given.</summary>
    public required string File { get; init; }

    /// <summary>The parsed template, an object.</summary>
    public required Node Root { get; init; }

    public required ResourceOrigin Origin { get; init; }

    /// <summary>The value given to a parameter from outside, or null.</summary>
    public Func<string, Node?> Given { get; init; } = _ => null;

    /// <summary>What Systems Manager resolved a parameter to, where the stack is deployed; else null.</summary>
    public Func<string, Node?> Resolved { get; init; } = _ => null;

    /// <summary>What a reference to a resource, or with a name to one of its attributes, yields where the stack is deployed; null where it stays a reference.</summary>
    public Func<string, string?, Node?> Known { get; init; } = (_, _) => null;

    /// <summary>The id of the stack where it is deployed; else null.</summary>
    public string? StackId { get; init; }

    /// <summary>The construct path of a logical id, where the assembly's metadata tells; of the stack itself for an empty id.</summary>
    public Func<string, string?> ConstructPath { get; init; } = _ => null;

    /// <summary>The folder of the assembly, for finding nested templates; null for a lone template.</summary>
    public string? Folder { get; init; }

    /// <summary>What the symbols of a nested stack's parameters begin with, so that none is taken for the parent's parameter of the same name.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The undecided condition under which a nested stack exists.</summary>
    public ConditionLiteral? Condition { get; init; }
}
