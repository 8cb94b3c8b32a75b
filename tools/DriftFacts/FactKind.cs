namespace Tools.DriftFacts;

/// <summary>The kinds of facts, in the order of the table.</summary>
internal enum FactKind
{
    /// <summary>The property with the tags.</summary>
    Tags,

    /// <summary>Part of the identifier.</summary>
    Identifier,

    ReadOnly,

    WriteOnly,

    CreateOnly,

    /// <summary>A list whose order means nothing.</summary>
    Unordered,

    /// <summary>A list of named values, of which a template gives those that it sets.</summary>
    Attributes,

    /// <summary>One of a closed list of words.</summary>
    Enumeration,

    /// <summary>Below here everything is as below an earlier path: a definition within itself.</summary>
    Same,

    Default,

    /// <summary>How the service may spell what it was given.</summary>
    Spelling,
}
