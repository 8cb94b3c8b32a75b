using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

public sealed class ResourceIdentityTests
{
    [Theory]
    [InlineData("AWS::EC2::VPC", """{ "VpcId": "vpc-1" }""", "vpc-1", "arn:aws:ec2:us-east-1:123456789012:vpc/vpc-1")]
    [InlineData("AWS::EC2::Route", """{ "DestinationCidrBlock": "0.0.0.0/0", "@parent": { "RouteTableId": "rtb-1" } }""", "rtb-1|0.0.0.0/0", null)]
    [InlineData("AWS::EC2::VPCGatewayAttachment", """{ "VpcId": "vpc-1", "@parent": { "InternetGatewayId": "igw-1" } }""", "IGW|vpc-1", null)]
    [InlineData("AWS::EC2::EIP", """{ "PublicIp": "1.2.3.4", "AllocationId": "eipalloc-1" }""", "1.2.3.4", "arn:aws:ec2:us-east-1:123456789012:elastic-ip/eipalloc-1")]
    [InlineData("AWS::EC2::NetworkAclEntry", """{ "RuleNumber": 100 }""", null, null)]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b" }""", "b", "arn:aws:s3:::b")]
    [InlineData("AWS::S3::BucketPolicy", """{ "Name": "b", "@policy": "{}" }""", "b", null)]
    [InlineData("AWS::KMS::Key", """{ "KeyId": "k", "KeyArn": "arn:k", "@meta": { "KeyId": "k", "Arn": "arn:k" } }""", "k", "arn:k")]
    [InlineData("AWS::SQS::Queue", """{ ".": "https://q", "@attrs": { "QueueArn": "arn:q" } }""", "https://q", "arn:q")]
    [InlineData("AWS::DynamoDB::Table", """{ ".": "t", "@table": { "TableName": "t", "TableArn": "arn:t" } }""", "t", "arn:t")]
    [InlineData("AWS::Route53::HostedZone", """{ "Id": "/hostedzone/Z1" }""", "Z1", "arn:aws:route53:::hostedzone/Z1")]
    [InlineData("AWS::Route53::RecordSet", """{ "Name": "a.example." }""", "a.example", null)]
    [InlineData("AWS::ECS::TaskDefinition", """{ ".": "f", "@td": { "taskDefinition": { "taskDefinitionArn": "arn:td:1" } } }""", "arn:td:1", "arn:td:1")]
    [InlineData("AWS::ECS::Service", """{ "serviceArn": "arn:s" }""", "arn:s", "arn:s")]
    [InlineData("AWS::SecretsManager::Secret", """{ "ARN": "arn:s" }""", "arn:s", "arn:s")]
    [InlineData("AWS::WAFv2::WebACL", """{ "Name": "a", "Id": "i", "ARN": "arn:a", "@request": { "Scope": "REGIONAL" } }""", "a|i|REGIONAL", "arn:a")]
    [InlineData("AWS::ApplicationAutoScaling::ScalableTarget", """{ "ResourceId": "service/c/s", "ScalableDimension": "d", "ServiceNamespace": "ecs", "ScalableTargetARN": "arn:t" }""", "service/c/s|d|ecs", "arn:t")]
    [InlineData("AWS::ECR::RegistryScanningConfiguration", """{ "scanType": "BASIC" }""", "123456789012", null)]
    [InlineData("AWS::IAM::Policy", """{ "PolicyName": "p" }""", null, null)]
    [InlineData("AWS::SNS::TopicPolicy", """{ "TopicArn": "arn:t" }""", null, null)]
    [InlineData("Account::EbsEncryption", """{ "EbsEncryptionByDefault": true }""", "123456789012/us-east-1", null)]
    [InlineData("Account::S3PublicAccessBlock", "{}", "123456789012", null)]
    [InlineData("AWS::ElasticLoadBalancing::LoadBalancer", """{ "LoadBalancerName": "a" }""", "a", "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/a")]
    public void A_resource_has_the_physical_id_and_the_ARN_that_it_has_in_its_stack(string type, string content, string? physicalId, string? arn)
    {
        var document = (JsonObject)JsonTree.OfText(content)!;

        var identity = ResourceIdentity.Of(Mapped.Read(type), document, ResourceMapper.Map(Mapped.Read(type), document, Mapped.Context), Mapped.Context);

        Assert.Equal(physicalId, identity.PhysicalId);
        Assert.Equal(arn, identity.Arn);
    }

    [Fact]
    public void What_is_not_certain_of_a_physical_id_has_alternatives()
    {
        var document = (JsonObject)JsonTree.OfText("""{ "BackupPlanId": "p", "SelectionId": "s" }""")!;

        Assert.Equal(["p_s", "s_p", "s"], ResourceIdentity.Of(Mapped.Read("AWS::Backup::BackupSelection"), document, [], Mapped.Context).PhysicalIds);
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b" }""", "RegionalDomainName", "b.s3.us-east-1.amazonaws.com")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b" }""", "Arn", "arn:aws:s3:::b")]
    [InlineData("AWS::RDS::DBCluster", """{ "Endpoint": "a.example", "Port": 5432 }""", "Endpoint.Address", "a.example")]
    [InlineData("AWS::CloudFront::Distribution", """{ "Id": "E1", "DomainName": "d.cloudfront.net", "@config": {} }""", "DomainName", "d.cloudfront.net")]
    [InlineData("AWS::EC2::EIP", """{ "AllocationId": "eipalloc-1" }""", "AllocationId", "eipalloc-1")]
    [InlineData("AWS::EC2::VPC", """{ "VpcId": "vpc-1" }""", "CidrBlock", null)]
    [InlineData("AWS::EC2::VPC", """{ "VpcId": "vpc-1", "@defaultGroup": { "GroupId": "sg-1" } }""", "DefaultSecurityGroup", "sg-1")]
    [InlineData("AWS::EC2::VPC", """{ "VpcId": "vpc-1", "@defaultAcl": { "NetworkAclId": "acl-1" } }""", "DefaultNetworkAcl", "acl-1")]
    [InlineData("AWS::S3::Bucket", """{ "Name": "b" }""", "DualStackDomainName", "b.s3.dualstack.us-east-1.amazonaws.com")]
    [InlineData("AWS::DocDB::DBCluster", """{ "DbClusterResourceId": "cluster-1" }""", "ClusterResourceId", "cluster-1")]
    [InlineData("AWS::EC2::VPC", """{ "VpcId": "vpc-1", "@defaultGroup": { "$unread": "denied" } }""", "DefaultSecurityGroup", null)]
    public void An_attribute_yields_what_GetAtt_does(string type, string content, string attribute, string? expected)
    {
        var document = (JsonObject)JsonTree.OfText(content)!;

        Assert.Equal(expected, ResourceIdentity.Attribute(Mapped.Read(type), attribute, document, ResourceMapper.Map(Mapped.Read(type), document, Mapped.Context), Mapped.Context));
    }

    [Fact]
    public void An_attribute_may_be_a_list()
    {
        var document = (JsonObject)JsonTree.OfText("""{ "Id": "/hostedzone/Z1", "@detail": { "DelegationSet": { "NameServers": ["ns1", "ns2"] } } }""")!;
        var type = Mapped.Read("AWS::Route53::HostedZone");

        var value = ResourceIdentity.AttributeValue(type, "NameServers", document, ResourceMapper.Map(type, document, Mapped.Context), Mapped.Context);

        Assert.Equal("""["ns1","ns2"]""", value!.ToJsonString());
    }

    [Fact]
    public void What_is_not_told_apart_by_its_physical_id_has_a_key_of_its_properties() =>
        Assert.All(ReadTable.Load().Types.Select(Mapped.Read), type => Assert.All(type.Identity.Key, key => Assert.All(key.Properties, property => Assert.Contains(property, type.Mapping.Shape.Properties.Values, StringComparer.Ordinal))));
}
