using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class CustomerManagedKeyTests
{
    [Fact]
    public void A_key_of_the_template_is_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt Key.Arn } }] } }
          Key: { Type: AWS::KMS::Key }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void Dual_layer_encryption_counts_as_KMS() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms:dsse", KMSMasterKeyID: alias/data } }] } }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void KMS_without_a_key_is_the_key_of_AWS() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void The_alias_of_AWS_is_no_customer_managed_key() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: alias/aws/s3 } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void Keys_of_S3_are_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }] } }
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm");

    [Fact]
    public void An_absent_encryption_is_not_compliant() => Judge(new CustomerManagedKey(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NonCompliant, "Data/Properties/BucketEncryption");

    [Fact]
    public void A_key_from_a_parameter_is_unknown() => Judge(new CustomerManagedKey(), """
        Parameters: { KeyArn: { Type: String } }
        Resources:
          Data:
            Type: AWS::S3::Bucket
            Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !Ref KeyArn } }] } }
        """).ShouldBe(Outcome.Unknown, "Data/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/KMSMasterKeyID");

    [Fact]
    public void A_live_bucket_with_a_key_is_compliant() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: "arn:aws:kms:us-east-1:123456789012:key/1" } }] } } }
          key: { Type: AWS::KMS::Key, Arn: 'arn:aws:kms:us-east-1:123456789012:key/1', Properties: {} }
        """, "data").ShouldBe(Outcome.Compliant);

    [Theory]
    [InlineData("Source: { Type: AWS::S3::Bucket, Properties: { LoggingConfiguration: { DestinationBucketName: !Ref Logs } } }")]
    [InlineData("Source: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: 'true' }, { Key: access_logs.s3.bucket, Value: !Ref Logs }] } }")]
    [InlineData("Source: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { LoadBalancerAttributes: [{ Key: connection_logs.s3.bucket, Value: logs }] } }")]
    [InlineData("Source: { Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: { AccessLoggingPolicy: { Enabled: true, S3BucketName: !Ref Logs } } }")]
    public void A_bucket_that_receives_access_logs_cannot_have_a_key_and_is_not_judged(string source) => Judge(new CustomerManagedKey(), $$"""
        Resources:
          Logs:
            Type: AWS::S3::Bucket
            Properties: { BucketName: logs, BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: AES256 } }] } }
          {{source}}
        """, "Logs").ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("Type: network, LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Ref Logs }]")]
    [InlineData("LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: elsewhere }]")]
    public void Logs_of_a_network_load_balancer_and_those_that_go_elsewhere_excuse_nothing(string balancer) => Judge(new CustomerManagedKey(), $$"""
        Resources:
          Logs: { Type: AWS::S3::Bucket }
          Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { {{balancer}} } }
        """, "Logs").ShouldBe(Outcome.NonCompliant, "Logs/Properties/BucketEncryption");

    [Fact]
    public void A_load_balancer_of_unknown_kind_leaves_it_open() => Judge(new CustomerManagedKey(), """
        Parameters: { Kind: { Type: String } }
        Resources:
          Logs: { Type: AWS::S3::Bucket }
          Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: !Ref Kind, LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Ref Logs }] } }
        """, "Logs").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_live_bucket_that_receives_logs_of_a_load_balancer_is_not_judged() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          logs: { Type: AWS::S3::Bucket, Properties: { BucketName: logs } }
          balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: logs }] } }
        """, "logs").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_live_bucket_is_judged_though_a_load_balancer_logs_to_a_bucket_that_was_not_read() => JudgeLive(new CustomerManagedKey(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
          balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: elsewhere }] } }
        """, "data").ShouldBe(Outcome.NonCompliant);
}
