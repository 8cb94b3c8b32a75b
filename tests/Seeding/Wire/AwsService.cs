namespace Seeding.Wire;

/// <summary>What a request needs to reach a service.</summary>
/// <param name="Name">The name that requests are signed for, by which moto and the proxy tell services apart.</param>
/// <param name="Version">The version of a Query API; of the JSON protocol for the others.</param>
/// <param name="Target">The prefix of <c>X-Amz-Target</c>; null for a Query API.</param>
internal sealed record AwsService(string Name, string Version, string? Target = null)
{
    private static readonly Dictionary<string, string> NoItems = [];

    private static readonly Dictionary<string, string> ElastiCacheItems = new(StringComparer.Ordinal)
    {
        ["SubnetIds"] = "SubnetIdentifier",
        ["SecurityGroupIds"] = "SecurityGroupId",
        ["LogDeliveryConfigurations"] = "LogDeliveryConfigurationRequest",
        ["Tags"] = "Tag",
    };

    private static readonly Dictionary<string, string> RdsItems = new(StringComparer.Ordinal)
    {
        ["SubnetIds"] = "SubnetIdentifier",
        ["Parameters"] = "Parameter",
        ["VpcSecurityGroupIds"] = "VpcSecurityGroupId",
        ["Tags"] = "Tag",
    };

    public static readonly AwsService ApplicationAutoScaling = new("application-autoscaling", "1.1", "AnyScaleFrontendService");
    public static readonly AwsService CloudWatch = new("monitoring", "2010-08-01");
    public static readonly AwsService Ec2 = new("ec2", "2016-11-15");
    public static readonly AwsService Ecr = new("ecr", "1.1", "AmazonEC2ContainerRegistry_V20150921");
    public static readonly AwsService Ecs = new("ecs", "1.1", "AmazonEC2ContainerServiceV20141113");
    public static readonly AwsService ElastiCache = new("elasticache", "2015-02-02") { Items = ElastiCacheItems };
    public static readonly AwsService ElasticLoadBalancing = new("elasticloadbalancing", "2015-12-01");
    public static readonly AwsService Events = new("events", "1.1", "AWSEvents");
    public static readonly AwsService Iam = new("iam", "2010-05-08");
    public static readonly AwsService Kms = new("kms", "1.1", "TrentService");
    public static readonly AwsService Logs = new("logs", "1.1", "Logs_20140328");
    public static readonly AwsService Rds = new("rds", "2014-10-31") { Items = RdsItems };
    public static readonly AwsService SecretsManager = new("secretsmanager", "1.1", "secretsmanager");
    public static readonly AwsService Sns = new("sns", "2010-03-31");
    public static readonly AwsService Waf = new("wafv2", "1.1", "AWSWAF_20190729");

    private Dictionary<string, string> Items { get; init; } = NoItems;

    /// <summary>What stands between a list's name and an item's number in a Query API's form.</summary>
    public string Item(string list) => this == Ec2 ? "" : $".{Items.GetValueOrDefault(list, "member")}";
}
