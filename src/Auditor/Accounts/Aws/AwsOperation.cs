using System.Collections.Frozen;

namespace Auditor.Accounts.Aws;

/// <summary>One operation of an API.</summary>
internal sealed record AwsOperation
{
    private static readonly string[] Verbs = ["Describe", "Get", "List", "Select", "BatchGet", "Lookup"];

    public required AwsApi Api { get; init; }

    public required string Name { get; init; }

    /// <summary>Method and path of a REST operation: <c>GET /{Bucket}?encryption</c>.</summary>
    public string? Http { get; init; }

    /// <summary>
    /// Where a REST operation's arguments go, if not into the body: <c>uri:Bucket</c>, <c>querystring:max-buckets</c>, <c>header:x-amz-account-id</c>;
    /// <c>payload</c> for the one that is the body.
    /// </summary>
    public FrozenDictionary<string, string> Parameters { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The output's member that a REST operation's answer is the whole of.</summary>
    public string? Payload { get; init; }

    /// <summary>The element that holds a Query operation's output: <c>DescribeDBInstancesResult</c>.</summary>
    public string? ResultWrapper { get; init; }

    /// <summary>How lists among the arguments are written: <c>ResourceIds.ResourceId.N</c>. A Query operation's others are <c>Name.member.N</c>.</summary>
    public FrozenDictionary<string, string> Form { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Whether it only reads, by its name. What reads never answers with nothing at all.</summary>
    public bool Reads => Verbs.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>As people and policies of IAM name it: <c>rds:DescribeDBInstances</c>.</summary>
    public override string ToString() => $"{Api.Name}:{Name}";
}
