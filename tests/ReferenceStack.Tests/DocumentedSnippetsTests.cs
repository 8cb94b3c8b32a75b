using System.Text.Json.Nodes;

namespace ReferenceStack.Tests;

/// <summary>The snippets still break the prose where the README says so: were one mended, the gate would have nothing to catch.</summary>
public sealed class DocumentedSnippetsTests(SnippetsAssembly snippets)
{
    [Theory]
    [InlineData("AWS::ElastiCache::CacheCluster", "AtRestEncryptionEnabled")]
    [InlineData("AWS::ElastiCache::CacheCluster", "TransitEncryptionEnabled")]
    [InlineData("AWS::RDS::DBInstance", "KmsKeyId")]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ")]
    [InlineData("AWS::ElasticLoadBalancingV2::Listener", "SslPolicy")]
    [InlineData("AWS::CloudWatch::Alarm", "Dimensions")]
    [InlineData("AWS::S3::Bucket", "VersioningConfiguration")]
    [InlineData("AWS::Logs::LogGroup", "KmsKeyId")]
    [InlineData("AWS::SNS::Topic", "KmsMasterKeyId")]
    [InlineData("AWS::ECS::Cluster", "Configuration")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/ViewerCertificate")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/WebACLId")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/CacheBehaviors/0/ResponseHeadersPolicyId")]
    public void A_snippet_leaves_out_what_the_prose_asks_for(string type, string property) =>
        Assert.All(snippets.Snippets.All(type).Values, resource => Assert.Null(At(resource, property)));

    [Fact]
    public void No_behaviour_has_the_documented_headers()
    {
        var policy = snippets.Snippets.Id("AWS::CloudFront::ResponseHeadersPolicy");

        Assert.DoesNotContain(policy, snippets.Snippets.One("AWS::CloudFront::Distribution").ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS::SecretsManager::RotationSchedule")]
    [InlineData("AWS::EC2::FlowLog")]
    [InlineData("AWS::EC2::NetworkAcl")]
    [InlineData("AWS::KMS::Key")]
    [InlineData("AWS::WAFv2::WebACL")]
    public void A_snippet_is_missing_for_what_the_prose_or_the_picture_names(string type) => Assert.Empty(snippets.Snippets.All(type));

    private static JsonNode? At(JsonNode? node, string path) => path.Split('/').Aggregate(node, (parent, member) => parent switch
    {
        JsonArray items => items[int.Parse(member, System.Globalization.CultureInfo.InvariantCulture)],
        _ => parent?[member],
    });
}
