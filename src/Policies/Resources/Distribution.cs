using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudFront distribution. Sources of the defaults: CloudFormation's page of the type, unless said otherwise.</summary>
public sealed record Distribution(Resource Resource) : IResourceView<Distribution>
{
    private static readonly Relation<LogDeliverySource, Distribution> DistributionOfSource = new(source => source.LogsOf("cloudfront"));

    /// <inheritdoc/>
    public static string Type => "AWS::CloudFront::Distribution";

    /// <inheritdoc/>
    public static Distribution View(Resource resource) => new(resource);

    /// <summary>The default behaviour and each further one; none inherits anything from another.</summary>
    public Many<CacheBehavior> Behaviors =>
        Config["DefaultCacheBehavior"].Items.Concat(Config["CacheBehaviors"].Items).Select(behavior => new CacheBehavior(behavior));

    /// <summary>The origins.</summary>
    public Many<DistributionOrigin> Origins => Config["Origins"].Items.Select(origin => new DistributionOrigin(origin));

    /// <summary>The list of origin groups, present or not; it stands in <c>Items</c> in CloudFormation too.</summary>
    public Property OriginGroupList => Config["OriginGroups"]["Items"];

    /// <summary>The origin groups, each of which fails over from its first member to its second.</summary>
    public Many<OriginGroup> OriginGroups => OriginGroupList.Items.Select(group => new OriginGroup(group));

    /// <summary>The certificate that viewers see.</summary>
    public ViewerCertificate ViewerCertificate => new(Config["ViewerCertificate"]);

    /// <summary>The ARN of a WAFv2 web ACL, or the bare id of one of WAF Classic; an empty text means none.</summary>
    public Value<string> WebAclId => Config["WebACLId"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>The object that answers for the root; an empty text means none.</summary>
    public Value<string> DefaultRootObject => Config["DefaultRootObject"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>The settings of standard logging, first version.</summary>
    public Property Logging => Config["Logging"];

    /// <summary>The bucket that standard logging, first version, writes to; an empty text means none.</summary>
    public Value<string> LogBucket => Logging["Bucket"].Text.AbsentWhere(string.IsNullOrEmpty);

    /// <summary>The sources of standard logging, second version; they live in us-east-1 whatever the stack's region.</summary>
    public Many<LogDeliverySource> LogDeliverySources => Resource.Graph.Referring(DistributionOfSource, this);

    private Property Config => Resource["DistributionConfig"];

    /// <summary>
    /// Holds if every behaviour names a response headers policy for which the question holds. The property to change comes first in
    /// the evidence: the header where the policy is one's own, the behaviour where it is AWS's or there is none.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="expected">What is wanted of a behaviour, to follow "expected".</param>
    public Verdict EveryBehavior(Func<ResponseHeadersPolicy, Verdict> question, string expected) =>
        Behaviors.All(behavior => behavior.Headers(question, expected), whenNone: Verdict.NotApplicable);
}
