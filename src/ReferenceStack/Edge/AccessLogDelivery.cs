using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ReferenceStack.Edge;

/// <summary>CloudFront's access log, delivered to the log bucket.</summary>
/// <remarks>Standard logging v2: the older form writes by ACL, and the bucket has ACLs disabled.</remarks>
internal sealed class AccessLogDelivery : TracedConstruct
{
    private const string Prefix = "cloudfront";

    public AccessLogDelivery(Construct scope, string id, EnvironmentConfig config, ContentDelivery delivery, Bucket logs)
        : base(scope, id)
    {
        var source = Traced(new CfnDeliverySource(this, "Source", new CfnDeliverySourceProps
        {
            Name = config.Named("housing-trends-distribution"),
            LogType = "ACCESS_LOGS",
            ResourceArn = delivery.DistributionArn,
        }));

        var destination = Traced(new CfnDeliveryDestination(this, "Destination", new CfnDeliveryDestinationProps
        {
            Name = config.Named("housing-trends-log-bucket"),
            DestinationResourceArn = $"{logs.BucketArn}/{Prefix}",
        }));

        var link = Traced(new CfnDelivery(this, "Delivery", new CfnDeliveryProps
        {
            DeliverySourceName = source.Ref,
            DeliveryDestinationArn = destination.AttrArn,
        }));

        AllowDelivery(logs);
        link.Node.AddDependency(logs.Policy!);
    }

    private void AllowDelivery(Bucket logs)
    {
        var stack = Stack.Of(this);
        logs.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal("delivery.logs.amazonaws.com")],
            Actions = ["s3:PutObject"],
            Resources = [logs.ArnForObjects($"{Prefix}/*")],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = stack.Account },
                ["ArnLike"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["aws:SourceArn"] = $"arn:aws:logs:{stack.Region}:{stack.Account}:delivery-source:*",
                },
            },
        }));
    }
}
