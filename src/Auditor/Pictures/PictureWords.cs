using System.Globalization;

namespace Auditor.Pictures;

/// <summary>The words for what a picture shows.</summary>
internal static class PictureWords
{
    /// <summary>What a box stands for, as a person says it: <c>load balancer</c>.</summary>
    public static string Of(PictureKind kind) => kind switch
    {
        PictureKind.HostedZone => "hosted zone",
        PictureKind.WebAcl => "web ACL",
        PictureKind.Distribution => "distribution",
        PictureKind.Api => "API",
        PictureKind.Vpc => "VPC",
        PictureKind.Subnet => "subnet",
        PictureKind.NatGateway => "NAT gateway",
        PictureKind.LoadBalancer => "load balancer",
        PictureKind.Service => "service",
        PictureKind.Function => "function",
        PictureKind.Instances => "instance",
        PictureKind.Cluster => "cluster",
        PictureKind.Database => "database",
        PictureKind.Cache => "cache",
        PictureKind.FileSystem => "file system",
        PictureKind.Endpoint => "endpoint",
        PictureKind.SecurityGroups => "security group",
        PictureKind.Buckets => "bucket",
        PictureKind.Tables => "table",
        PictureKind.Queues => "queue",
        PictureKind.Topics => "topic",
        PictureKind.Streams => "stream",
        PictureKind.Secrets => "secret",
        PictureKind.Keys => "key",
        PictureKind.Images => "image repository",
        PictureKind.Backups => "backup vault or plan",
        PictureKind.Logs => "log group",
        PictureKind.Alarms => "alarm",
        PictureKind.Identities => "role, user or policy",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a box is, with the few words that tell it from others: <c>load balancer, internal</c>; null where its label says so.</summary>
    public static string? Of(PictureNode node) => (node.Count > 1, node.Detail) switch
    {
        (true, var detail) => detail,
        (_, null) => Of(node.Kind),
        var (_, detail) => $"{Of(node.Kind)}, {detail}",
    };

    /// <summary>So many of a kind: <c>12 load balancers</c>.</summary>
    public static string Count(PictureKind kind, int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {Noun(kind, count)}");

    /// <summary>So many of a kind beside others: <c>and 12 more load balancers</c>.</summary>
    public static string More(PictureKind kind, int count) => string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more {Noun(kind, count)}");

    /// <summary>A tier, as a heading.</summary>
    public static string Of(PictureTier tier) => tier switch
    {
        PictureTier.Public => "Public",
        PictureTier.Private => "Private",
        PictureTier.Isolated => "Isolated",
        PictureTier.Unknown => "Not known",
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    private static string Noun(PictureKind kind, int count) => count == 1 ? Of(kind) : Many(kind);

    private static string Many(PictureKind kind) => kind switch
    {
        PictureKind.Images => "image repositories",
        PictureKind.Backups => "backup vaults and plans",
        PictureKind.Identities => "roles, users and policies",
        _ => $"{Of(kind)}s",
    };
}
