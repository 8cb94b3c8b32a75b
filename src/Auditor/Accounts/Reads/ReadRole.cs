namespace Auditor.Accounts.Reads;

/// <summary>What a call is to its type's document.</summary>
internal enum ReadRole
{
    /// <summary>Its items are the resources, or the parents of what the next list answers.</summary>
    List,

    /// <summary>Asked once for each resource; its answer is attached.</summary>
    Each,

    /// <summary>Asked for several resources at once; each row of its answer is attached to the resource that it names.</summary>
    Batch,

    /// <summary>Asked once; each row of its answer is attached to the resource that it names.</summary>
    Join,
}
