namespace Auditor.Drift;

/// <summary>What kind of difference it is; <see cref="Add"/>, <see cref="Remove"/> and <see cref="NotEqual"/> as CloudFormation says them.</summary>
internal enum DifferenceKind
{
    /// <summary>A property has another value than the stack gave it.</summary>
    NotEqual,

    /// <summary>A property, or an item of a list, is there that the stack did not give.</summary>
    Add,

    /// <summary>A property, or an item of a list, is gone that the stack gave.</summary>
    Remove,

    /// <summary>A resource of a stack is gone.</summary>
    Missing,

    /// <summary>A live resource that no stack manages, or a stack that is no longer synthesized.</summary>
    Unmanaged,

    /// <summary>What is synthesized is not deployed yet.</summary>
    PendingChange,
}
