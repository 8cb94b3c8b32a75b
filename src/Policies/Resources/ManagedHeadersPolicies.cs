using System.Collections.Frozen;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// AWS's own response headers policies by their ids, in CloudFormation's shape
/// (CloudFront developer guide: "Use managed response headers policies", April 2026). None sets a Content-Security-Policy.
/// </summary>
public static class ManagedHeadersPolicies
{
    private static readonly FrozenDictionary<string, ResourceDefinition> ById = new Dictionary<string, ResourceDefinition>(StringComparer.OrdinalIgnoreCase)
    {
        ["67f7725c-6f97-4210-82d7-5512b31e9d03"] = Define("SecurityHeadersPolicy", SecurityHeaders()),
        ["e61eb60c-9c35-4d20-a928-2b84e02af89c"] = Define("CORS-and-SecurityHeadersPolicy", SecurityHeaders()),
        ["eaab4381-ed33-4a86-88ca-d9558dc6cd63"] = Define("CORS-with-preflight-and-SecurityHeadersPolicy", SecurityHeaders()),
        ["5cc3b908-e619-4b99-88e5-2cf7f45965bd"] = Define("CORS-With-Preflight"),
        ["60669652-455b-4ae9-85a4-c4c02393f86c"] = Define("SimpleCORS"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>AWS's policy of an id, or null.</summary>
    public static ResourceDefinition? Find(string id) => ById.GetValueOrDefault(id);

    private static ResourceDefinition Define(string name, params IEnumerable<(string Key, Node Value)> headers) =>
        new ResourceDefinition(ResponseHeadersPolicy.Type, name, ResourceOrigin.None, default)
            .With(Map(("ResponseHeadersPolicyConfig", Map(("SecurityHeadersConfig", Map(headers))))));

    private static (string, Node)[] SecurityHeaders() =>
    [
        ("StrictTransportSecurity", Map(("AccessControlMaxAgeSec", Number("31536000")), ("Override", Flag(false)))),
        ("ContentTypeOptions", Map(("Override", Flag(true)))),
        ("FrameOptions", Map(("FrameOption", Text("SAMEORIGIN")), ("Override", Flag(false)))),
        ("ReferrerPolicy", Map(("ReferrerPolicy", Text("strict-origin-when-cross-origin")), ("Override", Flag(false)))),
        ("XSSProtection", Map(("Protection", Flag(true)), ("ModeBlock", Flag(true)), ("Override", Flag(false)))),
    ];

    private static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => new([.. entries.Select(entry => new MapEntry(entry.Key, default, entry.Value))], default);

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    private static ScalarNode Number(string text) => new(text, ScalarKind.Number, default);

    private static ScalarNode Flag(bool value) => new(value ? "true" : "false", ScalarKind.Boolean, default);
}
