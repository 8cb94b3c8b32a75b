using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>Our own icons, made of strokes on a field of 24 by 24, and the family by whose colour a kind is told.</summary>
internal static class PictureIcons
{
    /// <summary>The strokes of a kind's icon.</summary>
    public static string Of(PictureKind kind) => kind switch
    {
        PictureKind.HostedZone => "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M4 12h16M12 4c4 5 4 11 0 16c-4-5-4-11 0-16",
        PictureKind.WebAcl => "M12 3.5l7 2.5v6c0 4.5-3.5 7-7 8.5c-3.5-1.5-7-4-7-8.5V6zM9 12l2 2l4-4",
        PictureKind.Distribution => "M9.5 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M12 9.5V4M12 14.5V20M9.8 10.8L5 8M14.2 10.8L19 8M9.8 13.2L5 16M14.2 13.2L19 16",
        PictureKind.Api => "M8 7l-5 5l5 5M16 7l5 5l-5 5M13.5 5l-3 14",
        PictureKind.Vpc => "M7 18h10a4 4 0 0 0 .5-8a5.5 5.5 0 0 0-10.5-1A4.5 4.5 0 0 0 7 18z",
        PictureKind.Subnet => "M5 5h14v14H5zM5 10h14M10 10v9",
        PictureKind.NatGateway => "M4 9h15M15 5l4 4l-4 4M20 16H5M9 12l-4 4l4 4",
        PictureKind.LoadBalancer => "M4 12h5M9 12l7-6M9 12h7M9 12l7 6M16 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0M16 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0M16 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
        PictureKind.Service => "M12 3.5l7.5 4v9L12 20.5l-7.5-4v-9zM4.5 7.5l7.5 4l7.5-4M12 11.5v9",
        PictureKind.Function => "M17 4.5c-3-.8-4.3.8-4.8 3.5l-1.6 9c-.5 2.5-1.8 3.3-4.1 2.5M7.5 11h8",
        PictureKind.Instances => "M4 5h16v6H4zM4 13h16v6H4zM7.5 8h1M7.5 16h1",
        PictureKind.Cluster => "M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z",
        PictureKind.Database => "M5 6.5c0-3.3 14-3.3 14 0v11c0 3.3-14 3.3-14 0zM5 6.5c0 3.3 14 3.3 14 0M5 12c0 3.3 14 3.3 14 0",
        PictureKind.Cache => "M13 3.5L6 13.5h5l-1 7l7-10h-5z",
        PictureKind.FileSystem => "M4 6h6l2 2.5h8V18.5H4z",
        PictureKind.Endpoint => "M9 3.5v5M15 3.5v5M6.5 8.5h11v3a5.5 5.5 0 0 1-11 0zM12 17v4",
        PictureKind.SecurityGroups => "M6 11h12v8.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
        PictureKind.Buckets => "M5 6.5l2 12.5c.5 1.5 9.5 1.5 10 0l2-12.5M5 6.5c0-3 14-3 14 0c0 3-14 3-14 0",
        PictureKind.Tables => "M4 5.5h16v13H4zM4 10h16M4 14.3h16M10 10v8.5",
        PictureKind.Queues => "M3.5 8h4.5v8H3.5zM10 8h4.5v8H10zM16.5 12h5M19.5 10l2 2l-2 2",
        PictureKind.Topics => "M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M8.5 8.5a5 5 0 0 0 0 7M15.5 8.5a5 5 0 0 1 0 7M5.5 5.5a9.5 9.5 0 0 0 0 13M18.5 5.5a9.5 9.5 0 0 1 0 13",
        PictureKind.Streams => "M4 8c3-3 5 3 8 0s5-3 8 0M4 13c3-3 5 3 8 0s5-3 8 0M4 18c3-3 5 3 8 0s5-3 8 0",
        PictureKind.Secrets => "M4.5 8.5h15v7h-15zM8 12h.5M12 12h.5M16 12h.5",
        PictureKind.Keys => "M4 12a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M11 12h9M17 12v3.5M20 12v2.5",
        PictureKind.Images => "M12 4l8.5 4.5L12 13L3.5 8.5zM3.5 12.5L12 17l8.5-4.5M3.5 16L12 20.5L20.5 16",
        PictureKind.Backups => "M5 8a8 8 0 1 1-1 5M4.5 4v4.5H9M12 8v4.5l3 2",
        PictureKind.Logs => "M6 3.5h9l3.5 3.5v13.5H6zM9 10h6.5M9 13.5h6.5M9 17h4",
        PictureKind.Alarms => "M12 4a5 5 0 0 1 5 5v4.5l2 3H5l2-3V9a5 5 0 0 1 5-5M10 19.5h4",
        PictureKind.Identities => "M8.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M5 20c0-8.5 14-8.5 14 0",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The class of the family of a kind.</summary>
    public static string FamilyOf(PictureKind kind) => kind switch
    {
        PictureKind.HostedZone or PictureKind.Distribution or PictureKind.Api => "edge",
        PictureKind.WebAcl or PictureKind.SecurityGroups or PictureKind.Secrets or PictureKind.Keys or PictureKind.Identities => "guard",
        PictureKind.Vpc or PictureKind.Subnet or PictureKind.NatGateway or PictureKind.LoadBalancer or PictureKind.Endpoint => "network",
        PictureKind.Service or PictureKind.Function or PictureKind.Instances or PictureKind.Cluster or PictureKind.Images => "compute",
        PictureKind.Database or PictureKind.Cache or PictureKind.FileSystem or PictureKind.Buckets or PictureKind.Tables or PictureKind.Backups => "data",
        _ => "signal",
    };
}
