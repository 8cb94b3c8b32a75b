namespace Auditor.Pictures;

/// <summary>What an arrow says.</summary>
internal enum ArrowKind
{
    /// <summary>Requests go from one to the other, or are let in from it.</summary>
    Requests,

    /// <summary>One names the other as something that it uses.</summary>
    Uses,

    /// <summary>One stands guard before the other: a web ACL.</summary>
    Guards,
}
