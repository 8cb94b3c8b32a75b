namespace Auditor.Pictures;

/// <summary>How a subnet, and so what stands in it, is joined to the internet.</summary>
internal enum PictureTier
{
    /// <summary>By a route to an internet gateway.</summary>
    Public,

    /// <summary>By a default route that leads elsewhere: to a NAT gateway, mostly.</summary>
    Private,

    /// <summary>Not at all: it has no default route.</summary>
    Isolated,

    /// <summary>That could not be told from what was read.</summary>
    Unknown,
}
