using Policies.Model;
using Policies.Template;

namespace Policies.Tests.Template;

public sealed class MacrosExpandedTests
{
    private static Verdict Judge(string template) => PolicyTesting.Judge(new MacrosExpanded(), template);

    [Fact]
    public void A_template_without_macros_is_not_of_interest() =>
        Judge("Resources: { B: { Type: AWS::S3::Bucket } }").ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void Language_extensions_are_expanded_here() =>
        Judge("""
            Transform: AWS::LanguageExtensions
            Resources:
              Fn::ForEach::Buckets: [Name, [A, B], { "Bucket${Name}": { Type: AWS::S3::Bucket } }]
            """).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void What_the_serverless_transform_produces_is_unknown() =>
        Judge("""
            Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
            Resources: { F: { Type: AWS::Serverless::Function } }
            """).ShouldBe(Outcome.Unknown, at: "template.yaml/Properties/NotExpanded/0");

    [Fact]
    public void A_macro_within_a_resource_is_unknown_too() =>
        Judge("""
            Resources:
              B:
                Type: AWS::S3::Bucket
                Properties: { Tags: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/tags.yaml } } } }
            """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_loop_over_an_unknown_list_is_unknown() =>
        Judge("""
            Transform: AWS::LanguageExtensions
            Parameters: { Names: { Type: CommaDelimitedList } }
            Resources:
              Fn::ForEach::Buckets: [Name, { Ref: Names }, { "Bucket${Name}": { Type: AWS::S3::Bucket } }]
            """).ShouldBe(Outcome.Unknown);

    [Fact]
    public void A_module_is_unknown_and_so_are_the_names_of_its_resources() =>
        Judge("""
            Resources:
              Storage: { Type: My::S3::Bucket::MODULE }
              Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref StorageBucket } }
            Outputs: { Name: { Value: !GetAtt Storage.Bucket.Arn } }
            """).ShouldBe(Outcome.Unknown, at: "template.yaml/Properties/NotExpanded/0");

    [Fact]
    public void The_serverless_transform_declares_names_and_breaks_circles() =>
        Judge("""
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Function: { Type: AWS::Serverless::Function, Properties: { DeploymentPreference: { Alarms: [!Ref Alarm] } } }
              Alarm: { Type: AWS::CloudWatch::Alarm, Properties: { Dimensions: [{ Name: FunctionName, Value: !Ref Function }] } }
              Policy: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref FunctionRole] } }
            Outputs: { Api: { Value: !Sub '${ServerlessRestApi}' } }
            """).ShouldBe(Outcome.Unknown);
}
