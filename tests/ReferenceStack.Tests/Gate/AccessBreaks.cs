using System.Collections.Immutable;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of roles and keys.</summary>
internal static class AccessBreaks
{
    private const string Statement = "Properties/PolicyDocument/Statement";

    public static ImmutableArray<Break> All { get; } =
    [
        new("iam-github-oidc-restricted", PipelineRole, Edit.SetText("Properties/AssumeRolePolicyDocument/Statement/0/Condition/StringEquals/token.actions.githubusercontent.com:sub", "repo:housing-trends/*")),

        new("iam-no-admin", BackendRolePolicy, Edit.SetText($"{Statement}/0/Action", "*"))
        {
            Also =
            [
                new("iam-no-wildcard-actions", BackendRolePolicy, $"{Statement}/0/Action"),
                new("iam-no-wildcard-resources", BackendRolePolicy, $"{Statement}/0/Resource"),
            ],
        },

        new("iam-no-allow-not", BackendRolePolicy, new Edit.Set($"{Statement}/1", """{"NotAction": "iam:*", "Effect": "Allow", "Resource": {"Fn::GetAtt": ["EncryptionLogsD9A88577", "Arn"]}}"""))
        {
            Path = $"{Statement}/1/NotAction",
        },

        new("iam-no-wildcard-actions", BackendRolePolicy, Edit.SetText($"{Statement}/1/Action", "kms:*")),
        new("iam-no-wildcard-resources", BackendRolePolicy, Edit.SetText($"{Statement}/1/Resource", "*")),
        new("iam-trust-not-public", BackendRole, Edit.SetText("Properties/AssumeRolePolicyDocument/Statement/0/Principal", "*")),

        new("iam-user-no-policies", BackendRolePolicy, new Edit.Set("Properties/Users", """["operator"]"""))
        {
            Path = "Properties/Users/0",
        },

        new("kms-policy-not-public", NotificationKey, Edit.SetText("Properties/KeyPolicy/Statement/0/Principal", "*")),
        new("kms-rotation-enabled", NotificationKey, new Edit.Set("Properties/EnableKeyRotation", "false")),
    ];
}
