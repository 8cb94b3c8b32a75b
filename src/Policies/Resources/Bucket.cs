using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>An S3 bucket. Sources of the defaults: CloudFormation's page of the type, unless said otherwise.</summary>
public sealed record Bucket(Resource Resource) : IResourceView<Bucket>
{
    private static readonly Relation<BucketPolicy, Bucket> PolicyOfBucket = new(policy => policy.Bucket.AmongRead<Bucket>());

    private static readonly Relation<Bucket, Bucket> LogsOfBucket = new(bucket => bucket.LogDestination.AmongRead<Bucket>());

    private static readonly Relation<LoadBalancer, Bucket> LogsOfBalancer = new(balancer => balancer.LogBuckets.SelectMany(bucket => bucket.AmongRead<Bucket>()));

    private static readonly Relation<ClassicLoadBalancer, Bucket> LogsOfClassicBalancer = new(balancer => balancer.LogBucket.AmongRead<Bucket>());

    /// <inheritdoc/>
    public static string Type => "AWS::S3::Bucket";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["BucketName"];

    /// <inheritdoc/>
    public static Bucket View(Resource resource) => new(resource);

    /// <summary>The bucket policies attached to it; a bucket has at most one at a time.</summary>
    public Many<BucketPolicy> Policies => Resource.Graph.Referring(PolicyOfBucket, this);

    /// <summary>The buckets whose access logs it receives.</summary>
    public Many<Bucket> LogSources => Resource.Graph.Referring(LogsOfBucket, this);

    /// <summary>
    /// Holds if it is not there to receive access logs: no other bucket and no load balancer sends it its own, and its ACL does not let S3's
    /// log delivery write.
    /// </summary>
    public Verdict IsNoLogBucket => ReceivesNoLogs(Resource.Graph.Referring(LogsOfBalancer, this));

    /// <summary>
    /// Holds if nothing is delivered to it that can only be encrypted with S3's own keys: access logs of buckets (S3 user guide, "Enabling
    /// Amazon S3 server access logging") and of application and classic load balancers (ELB user guide, "Enable access logs for your
    /// Application Load Balancer"). Network load balancers can use a customer managed key.
    /// </summary>
    public Verdict MayHaveCustomerManagedKey => ReceivesNoLogs(Resource.Graph.Referring(LogsOfBalancer, this).Where(balancer => balancer.Kind.IsNot("network")));

    /// <summary>What it is called: in the template by reference, by the name it is given, and live.</summary>
    public IEnumerable<string> Names =>
        new[] { $"${{{Resource.LogicalId}}}", NodeText.Symbol(GivenName), Resource.Definition.PhysicalId ?? "" }.Where(name => name.Length > 0);

    /// <summary>The name that it is given; absent where S3 names it.</summary>
    public Node GivenName => Resource["BucketName"].Node;

    /// <summary>The four settings of its public access block.</summary>
    public PublicAccessBlock PublicAccessBlock => new(Resource["PublicAccessBlockConfiguration"]);

    /// <summary>
    /// Who owns objects: <c>BucketOwnerEnforced</c> switches ACLs off and is what buckets have had since April 2023 (S3 user guide,
    /// "Controlling ownership of objects and disabling ACLs"). It is no safeguard that must be written down: CT.S3.PR.5 wants no ACL to be
    /// asked for. A live bucket without it is an older one, whose ACLs are on.
    /// </summary>
    public Many<Value<string>> ObjectOwnership
    {
        get
        {
            var content = Resource.Origin.IsLive ? "ObjectWriter" : "BucketOwnerEnforced";
            var controls = Resource["OwnershipControls"];
            var rules = controls["Rules"].Items;
            return rules.IsEmpty
                ? Many<Value<string>>.Of(controls["Rules"].Text.OrDefault(content))
                : rules.Select(rule => rule["ObjectOwnership"].Text.OrDefault(content));
        }
    }

    /// <summary>The canned ACL, if any; all but <c>Private</c> need ACLs to be on.</summary>
    public Value<string> AccessControl => Resource["AccessControl"].Text;

    /// <summary>Whether it keeps versions: <c>Enabled</c> or <c>Suspended</c>; it does not by default.</summary>
    public Value<string> Versioning => Resource["VersioningConfiguration"]["Status"].Text;

    /// <summary>Its server access logging; none by default.</summary>
    public Property Logging => Resource["LoggingConfiguration"];

    /// <summary>The bucket that receives its access logs; absent where it logs to itself or not at all.</summary>
    public Value<string> LogDestination => Logging["DestinationBucketName"].Text;

    /// <summary>The rules that expire or move objects; none by default.</summary>
    public Many<LifecycleRule> LifecycleRules => Resource["LifecycleConfiguration"]["Rules"].Items.Select(rule => new LifecycleRule(rule));

    /// <summary>The place of the lifecycle rules, for evidence.</summary>
    public Property Lifecycle => Resource["LifecycleConfiguration"];

    /// <summary>
    /// Asks how objects are encrypted by default; where nothing says so, with S3's own keys (SSE-S3), since January 2023 (S3 user guide,
    /// "Setting default server-side encryption behavior").
    /// </summary>
    public Verdict Encryption(Func<BucketEncryptionRule, Verdict> question, string expected) => Resource["BucketEncryption"].Judge(
        encryption =>
        {
            var rules = encryption["ServerSideEncryptionConfiguration"];
            return rules.IsAbsent
                ? question(new(encryption.IsAbsent ? encryption : rules))
                : rules.Items.All(rule => question(new(rule["ServerSideEncryptionByDefault"])), rules.Answer(Outcome.NonCompliant, expected));
        },
        expected);

    private static Verdict Destination(Property logs) =>
        logs.Answer(Outcome.NonCompliant, "a bucket that receives no access logs", $"the destination of {logs.Resource.LogicalId}");

    private Verdict ReceivesNoLogs(Many<LoadBalancer> balancers) =>
        LogSources.All(source => Destination(source.Logging), Verdict.Compliant)
        & balancers.All(balancer => Destination(balancer.AttributeList), Verdict.Compliant)
        & Resource.Graph.Referring(LogsOfClassicBalancer, this).All(balancer => Destination(balancer.LogBucket.Property), Verdict.Compliant)
        & AccessControl.OrDefault("Private").IsNot("LogDeliveryWrite");
}
