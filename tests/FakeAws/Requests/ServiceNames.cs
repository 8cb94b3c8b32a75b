namespace FakeAws.Requests;

/// <summary>From the name in a signature to the name and wire of the service.</summary>
internal static class ServiceNames
{
    public static string Find(string signingName, string path, string? version) => signingName switch
    {
        "elasticloadbalancing" => version == "2015-12-01" ? "elbv2" : "elb",
        "elasticfilesystem" => "efs",
        "monitoring" => "cloudwatch",
        "tagging" => "resourcegroupstaggingapi",
        "s3" when path.StartsWith("/v20180820/", StringComparison.Ordinal) => "s3control",
        _ => signingName,
    };

    public static AwsWire FindWire(string service, string? contentType, bool hasTarget) => service switch
    {
        "ec2" => AwsWire.Ec2Query,
        "s3" or "s3control" or "cloudfront" or "route53" => AwsWire.RestXml,
        _ when hasTarget => contentType is not null && contentType.Contains("1.0", StringComparison.Ordinal) ? AwsWire.Json10 : AwsWire.Json11,
        _ when contentType is not null && contentType.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) => AwsWire.Query,
        _ => AwsWire.RestJson,
    };
}
