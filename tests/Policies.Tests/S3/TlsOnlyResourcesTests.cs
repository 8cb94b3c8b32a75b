using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

/// <summary>Which resources the denial of <see cref="TlsOnly"/> must cover: the bucket and all of its objects.</summary>
public sealed class TlsOnlyResourcesTests
{
    [Fact]
    public void A_denial_on_the_objects_alone_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_denial_on_the_bucket_alone_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn]
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_denial_on_some_objects_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/logs/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void Bucket_and_objects_may_be_covered_by_two_statements() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn]
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_wildcard_covers_bucket_and_objects() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: '*'
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_wildcard_after_the_name_covers_bucket_and_objects() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: !Sub 'arn:${AWS::Partition}:s3:::${Data}*'
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void ARNs_put_together_from_the_reference_are_recognised() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!Join ['', ['arn:aws:s3:::', !Ref Data]], !Join ['', ['arn:', !Ref 'AWS::Partition', ':s3:::', !Ref Data, '/*']]]
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Literal_ARNs_with_the_name_of_the_bucket_are_recognised() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void Literal_ARNs_of_another_bucket_are_not() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: { BucketName: data } }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: ['arn:aws:s3:::other', 'arn:aws:s3:::other/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Resource");

    [Fact]
    public void A_name_from_a_parameter_is_compared_by_its_symbol() => Judge(new TlsOnly(), """
        Parameters: { Name: { Type: String } }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Name } }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!Sub 'arn:aws:s3:::${Name}', !Sub 'arn:aws:s3:::${Name}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_resource_from_a_parameter_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Name: { Type: String } }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!Sub 'arn:aws:s3:::${Name}', !Sub 'arn:aws:s3:::${Name}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Unknown, "Policy/Properties/PolicyDocument/Statement/0/Resource/0");

    [Theory]
    [InlineData("!Ref Name", Outcome.Unknown)]
    [InlineData("!Sub 'shop-${Name}'", Outcome.Unknown)]
    [InlineData("!Sub 'other-${Name}'", Outcome.NonCompliant)]
    [InlineData("other-orders", Outcome.NonCompliant)]
    public void A_literal_ARN_may_be_that_of_a_bucket_whose_name_is_not_known(string name, Outcome outcome) => Judge(new TlsOnly(), $$"""
        Parameters: { Name: { Type: String } }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: {{name}}
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: ['arn:aws:s3:::shop-orders', 'arn:aws:s3:::shop-orders/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """).ShouldBe(outcome, "Policy/Properties/PolicyDocument/Statement/0/Resource" + (outcome is Outcome.Unknown ? "/0" : ""));

    [Fact]
    public void Some_objects_of_a_bucket_whose_name_is_not_known_are_still_not_all() => Judge(new TlsOnly(), """
        Parameters: { Name: { Type: String } }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Name } }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: ['arn:aws:s3:::shop-orders', 'arn:aws:s3:::shop-orders/logs/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant);
}
