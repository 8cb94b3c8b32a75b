using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>One call that a type's documents are made of.</summary>
internal sealed record ReadCall
{
    public required AwsOperation Operation { get; init; }

    public required ReadRole Role { get; init; }

    /// <summary>The items of a list or join, in the answer; the whole answer is the one item where there is no path.</summary>
    public required ImmutableArray<DocumentPath> Items { get; init; }

    /// <summary>The text in the answer that is a JSON document, whose items are meant; null for none.</summary>
    public DocumentPath? Document { get; init; }

    /// <summary>The part of the answer that is attached, or whose rows are; null for all of it.</summary>
    public DocumentPath? Take { get; init; }

    /// <summary>
    /// The arguments. <c>{path}</c> within a text is a value of the document; <c>{.}</c> the item itself where it is a text, <c>{account}</c> the
    /// account. A list with one such text takes the values of a batch.
    /// </summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>The member, beginning with @, that holds the answer.</summary>
    public string? Attachment { get; init; }

    /// <summary>How the rows of a batch or join find their resources.</summary>
    public ReadKeys? On { get; init; }

    /// <summary>Whether several rows of a join belong to one resource and are attached as a list.</summary>
    public bool IsMany { get; init; }

    public ReadPage? Page { get; init; }

    /// <summary>The sets of arguments with which it is made; empty for once.</summary>
    public ImmutableArray<ReadArguments> ForEach { get; init; } = [];

    /// <summary>How many resources one call of a batch takes, or how many items of the list above one call of this list takes.</summary>
    public int? Batch { get; init; }

    /// <summary>Made only for documents for which this holds; null for all.</summary>
    public DocumentCondition? If { get; init; }

    /// <summary>Codes of errors that say that there is nothing.</summary>
    public required ImmutableArray<string> AbsentErrors { get; init; }

    public required ReadNeed Need { get; init; }

    /// <summary>The actions that allow it.</summary>
    public required ImmutableArray<string> Iam { get; init; }
}
