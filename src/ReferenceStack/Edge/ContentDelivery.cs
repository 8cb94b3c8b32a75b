using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace ReferenceStack.Edge;

/// <summary>The CloudFront distribution: static assets from S3, the API from the load balancer.</summary>
internal sealed class ContentDelivery : TracedConstruct
{
    public ContentDelivery(
        Construct scope,
        string id,
        EnvironmentConfig config,
        ICertificate certificate,
        WebAcl webAcl,
        PublicLoadBalancer api,
        Bucket assets,
        IBucket? replica)
        : base(scope, id)
    {
        // The key can name only the account's distributions: it exists before the bucket, and the bucket before this one.
        // The replica's policy, which the CDK cannot reach from here, is written in the replica's own stack.
        var acknowledgements = Annotations.Of(Stack.Of(this));
        acknowledgements.AcknowledgeWarning("@aws-cdk/aws-cloudfront-origins:wildcardKeyPolicyForOac");
        acknowledgements.AcknowledgeWarning("@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac");

        var headers = Traced(new SecurityHeaders(this, "SecurityHeaders", config));

        Distribution = Traced(new Distribution(this, "Distribution", new DistributionProps
        {
            Comment = config.Named("housing-trends"),
            DomainNames = [config.Domain],
            Certificate = certificate,
            MinimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2021,
            SslSupportMethod = SSLMethod.SNI,
            HttpVersion = HttpVersion.HTTP2_AND_3,
            WebAclId = webAcl.Acl.AttrArn,
            DefaultRootObject = "index.html",
            DefaultBehavior = new BehaviorOptions
            {
                // No viewer header goes to S3: with the viewer's Host, it could not verify CloudFront's signature.
                Origin = AssetsOrigin(assets, replica),
                ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                CachePolicy = CachePolicy.CACHING_OPTIMIZED,
                ResponseHeadersPolicy = headers,
            },
            AdditionalBehaviors = new Dictionary<string, IBehaviorOptions>(StringComparer.Ordinal)
            {
                ["/api/*"] = new BehaviorOptions
                {
                    // The viewer's Host goes to the load balancer, whose certificate bears that name.
                    Origin = new LoadBalancerV2Origin(api.Alb, new LoadBalancerV2OriginProps
                    {
                        ProtocolPolicy = OriginProtocolPolicy.HTTPS_ONLY,
                        OriginSslProtocols = [OriginSslPolicy.TLS_V1_2],
                    }),
                    AllowedMethods = AllowedMethods.ALLOW_ALL,
                    ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                    CachePolicy = CachePolicy.CACHING_DISABLED,
                    OriginRequestPolicy = OriginRequestPolicy.ALL_VIEWER,
                    ResponseHeadersPolicy = headers,
                },
            },
            ErrorResponses = [new ErrorResponse { HttpStatus = 404, ResponseHttpStatus = 200, ResponsePagePath = "/index.html" }],
        }));

        LetMissingObjectsBeMissing(assets);
    }

    public Distribution Distribution { get; }

    public string DistributionArn => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "cloudfront",
        Region = "",
        Resource = "distribution",
        ResourceName = Distribution.DistributionId,
    });

    /// <summary>The bucket, and its replica in the recovery region for requests that the bucket cannot answer.</summary>
    private static IOrigin AssetsOrigin(Bucket assets, IBucket? replica)
    {
        var primary = S3BucketOrigin.WithOriginAccessControl(assets);
        return replica is null
            ? primary
            : new OriginGroup(new OriginGroupProps
            {
                PrimaryOrigin = primary,
                FallbackOrigin = S3BucketOrigin.WithOriginAccessControl(replica),
                FallbackStatusCodes = [500, 502, 503, 504],
            });
    }

    // To whoever may not list a bucket, S3 answers 403 for an object that is not there, and the rule for 404 would never apply.
    private void LetMissingObjectsBeMissing(Bucket assets) =>
        assets.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal("cloudfront.amazonaws.com")],
            Actions = ["s3:ListBucket"],
            Resources = [assets.BucketArn],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["AWS:SourceArn"] = DistributionArn },
            },
        }));
}
