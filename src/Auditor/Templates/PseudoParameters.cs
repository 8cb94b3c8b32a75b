using Policies.Model;

namespace Auditor.Templates;

/// <summary>The parameters that AWS gives to every stack.</summary>
internal static class PseudoParameters
{
    public static Node? TryResolve(Stack stack, string name, Position position)
    {
        if (!name.StartsWith("AWS::", StringComparison.Ordinal))
        {
            return null;
        }

        var origin = stack.Origin;
        return name switch
        {
            "AWS::NoValue" => AbsentNode.Instance,
            "AWS::AccountId" => Known(origin.Account, name, position),
            "AWS::Region" => Known(origin.Region, name, position),
            "AWS::StackName" => Known(origin.Stack, name, position),
            "AWS::Partition" => Known(Partition(origin.Region), name, position),
            "AWS::URLSuffix" => Known(Suffix(origin.Region), name, position),
            "AWS::StackId" => Known(stack.Id, name, position),
            "AWS::NotificationARNs" => Known(null, name, position),
            _ => null,
        };
    }

    private static Node Known(string? value, string name, Position position) => value is null
        ? new UnknownNode(UnknownKind.PseudoParameter, $"${{{name}}}", $"{name}, which is known on deployment", position)
        : new ScalarNode(value, ScalarKind.Text, position);

    private static string? Partition(string? region) => region switch
    {
        null => null,
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ when region.StartsWith("us-iso", StringComparison.Ordinal) || region.StartsWith("eu-isoe-", StringComparison.Ordinal) => null,
        _ => "aws",
    };

    private static string? Suffix(string? region) => Partition(region) switch
    {
        "aws-cn" => "amazonaws.com.cn",
        "aws" or "aws-us-gov" => "amazonaws.com",
        _ => null,
    };
}
