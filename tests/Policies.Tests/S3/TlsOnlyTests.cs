using Policies.Model;
using Policies.S3;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.S3;

public sealed class TlsOnlyTests
{
    [Fact]
    public void Denying_everyone_without_TLS_on_bucket_and_objects_is_compliant() => Judge(new TlsOnly(), """
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
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void The_statement_that_the_CDK_writes_is_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Action: s3:*
                  Condition: { Bool: { aws:SecureTransport: "false" } }
                  Effect: Deny
                  Principal: { AWS: "*" }
                  Resource:
                    - Fn::GetAtt: [Data, Arn]
                    - Fn::Join: ["", [Fn::GetAtt: [Data, Arn], /*]]
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_bucket_without_a_policy_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data:
            Type: AWS::S3::Bucket
        """).ShouldBe(Outcome.NonCompliant, "Data/BucketPolicy");

    [Theory]
    [InlineData("BucketName: logs", "!Ref Name", Outcome.Unknown)]
    [InlineData("BucketName: logs", "!If [Named, !Ref Name, others]", Outcome.Unknown)]
    [InlineData("BucketName: logs", "others", Outcome.NonCompliant)]
    [InlineData("BucketName: !Ref Other", "others", Outcome.Unknown)]
    [InlineData("Tags: []", "!Ref Name", Outcome.NonCompliant)]
    public void A_policy_of_a_bucket_that_is_named_on_deployment_may_be_that_of_a_bucket_with_a_name(string bucket, string name, Outcome outcome) => Judge(new TlsOnly(), $$"""
        Parameters: { Name: { Type: String }, Other: { Type: String } }
        Conditions: { Named: !Not [!Equals [!Ref Name, '']] }
        Resources:
          Logs: { Type: AWS::S3::Bucket, Properties: { {{bucket}} } }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: {{name}}
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Logs").ShouldBe(outcome);

    [Fact]
    public void An_allowing_statement_is_no_denial() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Allow
                  Principal: '*'
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument");

    [Fact]
    public void A_denial_of_requests_with_TLS_is_not_compliant() => Judge(new TlsOnly(), """
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
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: true } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Condition/Bool/aws:SecureTransport");

    [Fact]
    public void A_denial_for_one_account_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  Principal: { AWS: '123456789012' }
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_denial_for_everyone_but_some_is_not_compliant() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - Effect: Deny
                  NotPrincipal: { AWS: '123456789012' }
                  Action: s3:*
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Principal");

    [Fact]
    public void A_denial_of_some_actions_is_not_compliant() => Judge(new TlsOnly(), """
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
                  Action: [s3:GetObject, s3:PutObject]
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Action");

    [Fact]
    public void A_denial_of_all_actions_is_compliant() => Judge(new TlsOnly(), """
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
                  Action: '*'
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_further_condition_narrows_the_denial() => Judge(new TlsOnly(), """
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
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false }, StringNotEquals: { aws:SourceVpce: vpce-1 } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument/Statement/0/Condition/StringNotEquals/aws:SourceVpce");

    [Fact]
    public void A_denial_of_something_else_is_not_the_one() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - { Effect: Deny, Principal: '*', Action: 's3:Delete*', Resource: '*' }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument");

    [Fact]
    public void A_denial_of_everything_denies_plain_requests_too() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - { Effect: Deny, Principal: '*', Action: '*', Resource: '*' }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_denial_by_TLS_version_does_not_match_plain_HTTP() => Judge(new TlsOnly(), """
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
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { NumericLessThan: { s3:TlsVersion: 1.2 } }
        """, "Data").ShouldBe(Outcome.NonCompliant, "Policy/Properties/PolicyDocument");

    [Fact]
    public void A_statement_under_an_undecided_condition_is_unknown() => Judge(new TlsOnly(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - !If
                  - IsProduction
                  - Effect: Deny
                    Principal: '*'
                    Action: s3:*
                    Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                    Condition: { Bool: { aws:SecureTransport: false } }
                  - !Ref AWS::NoValue
        """, "Data").ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_denial_in_both_branches_is_compliant() => Judge(new TlsOnly(), """
        Parameters: { Stage: { Type: String } }
        Conditions: { IsProduction: !Equals [!Ref Stage, production] }
        Resources:
          Data: { Type: AWS::S3::Bucket, Properties: {} }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument:
                Statement:
                - !If
                  - IsProduction
                  - Effect: Deny
                    Principal: '*'
                    Action: s3:*
                    Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                    Condition: { Bool: { aws:SecureTransport: false } }
                  - Effect: Deny
                    Principal: '*'
                    Action: s3:*
                    Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                    Condition: { Bool: { aws:SecureTransport: "false" } }
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_document_written_as_a_text_is_read() => Judge(new TlsOnly(), """
        Resources:
          Data: { Type: AWS::S3::Bucket }
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Data
              PolicyDocument: !Sub '{"Statement":{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["${Data.Arn}","${Data.Arn}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}}'
        """, "Data").ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_policy_with_its_bucket_is_judged_there() => Judge(new TlsOnly(), """
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
                  Resource: [!GetAtt Data.Arn, !Sub '${Data.Arn}/*']
                  Condition: { Bool: { aws:SecureTransport: false } }
        """, "Policy").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void A_policy_of_a_bucket_from_outside_is_judged_by_itself() => Judge(new TlsOnly(), """
        Parameters: { Name: { Type: String } }
        Resources:
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Name
              PolicyDocument: { Statement: [{ Effect: Deny, Principal: '*', Action: s3:*, Resource: [!Sub 'arn:aws:s3:::${Name}', !Sub 'arn:aws:s3:::${Name}/*'], Condition: { Bool: { aws:SecureTransport: false } } }] }
        """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_bucket_is_judged_by_its_policy() => JudgeLive(new TlsOnly(), """
        Resources:
          data: { Type: AWS::S3::Bucket, Arn: 'arn:aws:s3:::data', Properties: { BucketName: data } }
          data-policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: data
              PolicyDocument: '{"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::data","arn:aws:s3:::data/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}'
        """, "data").ShouldBe(Outcome.Compliant);
}
