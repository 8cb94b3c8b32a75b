namespace Auditor.Drift.Equivalences;

/// <summary>What a row of the table of equivalences says of its property.</summary>
internal enum EquivalenceVerb
{
    /// <summary>What a part of the comparer does everywhere; the row has its reason.</summary>
    BuiltIn,

    /// <summary>A silent template stands for this value.</summary>
    Default,

    /// <summary>A silent template mostly stands for this value; whether another one is AWS's too, is not known.</summary>
    Usual,

    /// <summary>A silent template stands for a text like this, with <c>*</c> for any text.</summary>
    Like,

    /// <summary>A silent template leaves the value to AWS.</summary>
    Chosen,

    /// <summary>A silent template stands for nothing: what is there was put there. No equivalence, but what makes a difference certain.</summary>
    Unset,

    /// <summary>The order of the list's items means nothing; with keys, items are the same that have them in common.</summary>
    Unordered,

    /// <summary>The order means something, and items are the same that have the keys in common.</summary>
    Ordered,

    /// <summary>A list of keys and values in which the value of a silent key is known.</summary>
    Attributes,

    /// <summary>Upper and lower case are the same.</summary>
    Case,

    /// <summary>A DNS name, with or without its trailing dot, in any case, with <c>\052</c> for an asterisk.</summary>
    Dns,

    /// <summary>A range of addresses, whatever its host bits, its zeros and its letters' case.</summary>
    Cidr,

    /// <summary>Values that mean the same, by their common spelling.</summary>
    Synonyms,

    /// <summary>A key of KMS by its id, ARN or alias.</summary>
    KmsKey,

    /// <summary>A version of which only the first numbers are given, or that a minor upgrade may move.</summary>
    Version,

    /// <summary>An address, with or without its scheme.</summary>
    Url,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A point in time.</summary>
    Time,

    /// <summary>A text, plain or in base 64.</summary>
    Base64,

    /// <summary>Words in any order and spacing, some of which say nothing.</summary>
    Words,

    /// <summary>A number, even where both sides write it as text.</summary>
    Number,

    /// <summary>A value that something else is allowed to move.</summary>
    Moved,

    /// <summary>A number that AWS may raise up to another property's.</summary>
    Grows,

    /// <summary>A JSON document.</summary>
    Json,

    /// <summary>A policy document of IAM's language.</summary>
    Policy,

    /// <summary>A text that counts as it is written.</summary>
    Verbatim,

    /// <summary>An object in which AWS fills in nothing.</summary>
    Free,
}
