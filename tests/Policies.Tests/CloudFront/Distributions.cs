namespace Policies.Tests.CloudFront;

/// <summary>Templates of a distribution around the part that a test is about.</summary>
internal static class Distributions
{
    /// <summary>A distribution whose default and one further behaviour have these properties.</summary>
    public static string WithBehaviors(string byDefault, string further, string rest = "") => $$"""
        Parameters:
          Id: { Type: String }
          Wanted: { Type: String }
        Conditions:
          IsWanted: !Equals [!Ref Wanted, 'yes']
        Resources:
          Distribution:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Enabled: true
                DefaultCacheBehavior: { TargetOriginId: web{{Entry(byDefault)}} }
                CacheBehaviors:
                  - { PathPattern: /api/*, TargetOriginId: api{{Entry(further)}} }
        {{Indent(rest)}}
        """;

    /// <summary>A distribution whose behaviours both name a policy with these security headers.</summary>
    public static string WithHeaders(string securityHeaders) => WithBehaviors(
        "ResponseHeadersPolicyId: !Ref Headers",
        "ResponseHeadersPolicyId: !Ref Headers",
        $$"""
        Headers:
          Type: AWS::CloudFront::ResponseHeadersPolicy
          Properties:
            ResponseHeadersPolicyConfig:
              Name: headers
              SecurityHeadersConfig: { {{securityHeaders}} }
        """);

    /// <summary>A distribution with these settings.</summary>
    public static string With(string config, string rest = "") => $$"""
        Parameters:
          Id: { Type: String }
          Wanted: { Type: String }
        Conditions:
          IsWanted: !Equals [!Ref Wanted, 'yes']
        Resources:
          Distribution:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Enabled: true
                DefaultCacheBehavior: { TargetOriginId: web, ViewerProtocolPolicy: redirect-to-https }
        {{Indent(config, 8)}}
        {{Indent(rest)}}
        """;

    private static string Entry(string entry) => entry.Length == 0 ? "" : $", {entry}";

    private static string Indent(string text, int by = 2) => string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));
}
