using System.Collections.Frozen;

namespace Auditor.Accounts.Aws;

/// <summary>How fast each API is called, per account and region: well under what AWS allows, since what runs there calls it too.</summary>
internal sealed class PaceTable
{
    private static readonly PaceLimit Usual = new(8, 20, 20);

    private readonly FrozenDictionary<string, PaceLimit> _limits;
    private readonly PaceLimit _usual;

    private PaceTable(PaceLimit usual, IEnumerable<KeyValuePair<string, PaceLimit>> limits)
    {
        _usual = usual;
        _limits = limits.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>By API, and by operation where AWS allows that less than the rest.</summary>
    public static PaceTable Default { get; } = new(Usual, new Dictionary<string, PaceLimit>(StringComparer.Ordinal)
    {
        // Route 53's guide: five requests a second and account, all operations together.
        ["route53"] = new(2, 4, 4),
        // Reads of settings per bucket; S3 allows thousands of requests a second.
        ["s3"] = new(16, 100, 100),
        // KMS allows hundreds a second of each of its reads.
        ["kms"] = new(8, 50, 50),
        // DynamoDB's model: ten a second of each.
        ["dynamodb:DescribeContinuousBackups"] = new(4, 8, 8),
        ["dynamodb:ListTagsOfResource"] = new(4, 8, 8),
        // WAF's quotas: one call a second of these two, five of any other Get or List.
        ["wafv2:ListResourcesForWebACL"] = new(1, 1, 1),
        ["wafv2:GetWebACLForResource"] = new(1, 1, 1),
        ["wafv2"] = new(4, 4, 4),
        ["organizations"] = new(2, 8, 8),
        // CloudTrail's quotas: two lookups a second, ten of Get, Describe and List.
        ["cloudtrail:LookupEvents"] = new(1, 2, 2),
        ["cloudtrail"] = new(4, 8, 8),
        ["logs"] = new(4, 8, 8),
        // ACM's quotas: one list a second, ten of its other reads.
        ["acm:ListCertificates"] = new(1, 1, 1),
        ["acm"] = new(4, 8, 8),
    });

    /// <summary>No limit worth the name, for an AWS in memory.</summary>
    public static PaceTable Unlimited { get; } = Of(new PaceLimit(64, 1_000_000, 1_000_000));

    /// <summary>One limit for every API.</summary>
    public static PaceTable Of(PaceLimit limit) => new(limit, []);

    /// <summary>What shares a limit: the operation, if it has its own, else the API.</summary>
    public (string Name, PaceLimit Limit) Find(AwsOperation operation)
    {
        var name = operation.ToString();
        if (_limits.TryGetValue(name, out var own))
            return (name, own);
        return (operation.Api.Name, _limits.GetValueOrDefault(operation.Api.Name, _usual));
    }
}
