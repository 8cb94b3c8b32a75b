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
}
