using System.Globalization;
using Policies.Model;

namespace Auditor.Pictures;

/// <summary>What a person calls a resource, and the few words that tell it from others.</summary>
internal static class PictureNames
{
    private const int MostLetters = 256;

    /// <summary>The name: one that is written down, else the tag <c>Name</c>, else the end of the construct's path, else the logical id.</summary>
    public static string Of(Resource resource, DrawnType? type)
    {
        if (type?.Kind is PictureKind.NatGateway or PictureKind.Endpoint)
        {
            return OfGateway(resource);
        }

        var given = type?.Kind is PictureKind.Distribution ? Alias(resource) : type?.Name is { } property && resource[property].Node is ScalarNode { Text: { Length: > 0 } text } ? text.TrimEnd('.') : null;
        return Short(given ?? Tag(resource) ?? Tail(resource.Definition.ConstructPath) ?? resource.LogicalId);
    }

    /// <summary>A few words on what it is, or null.</summary>
    public static string? Detail(Resource resource, PictureKind kind)
    {
        string?[] words = kind switch
        {
            PictureKind.LoadBalancer => OfBalancer(resource),
            PictureKind.Service => [Text(resource, "LaunchType") is "FARGATE" ? "Fargate" : Text(resource, "LaunchType"), Count(resource, "DesiredCount", "task")],
            PictureKind.Database => [$"{Text(resource, "Engine")} {Text(resource, "EngineVersion")}".Trim(), Text(resource, "MultiAZ") is "true" or "True" ? "Multi-AZ" : null],
            PictureKind.Cache => [Text(resource, "Engine"), Count(resource, "NumCacheClusters", "node"), Text(resource, "MultiAZEnabled") is "true" or "True" ? "Multi-AZ" : null],
            PictureKind.Subnet or PictureKind.Vpc => [Text(resource, "CidrBlock")],
            PictureKind.Function => [Text(resource, "Runtime")],
            PictureKind.Instances => [resource.Type == "AWS::AutoScaling::AutoScalingGroup" ? "auto scaling group" : null, Text(resource, "InstanceType")],
            PictureKind.WebAcl => [Choice(resource, "Scope", null) switch { "CLOUDFRONT" => "global", "REGIONAL" => "regional", var scope => scope }],
            PictureKind.Endpoint => [Choice(resource, "VpcEndpointType", "Gateway")?.ToLowerInvariant()],
            PictureKind.Distribution => ["CloudFront"],
            _ => [],
        };
        return string.Join(", ", words.Where(word => !string.IsNullOrEmpty(word))) is { Length: > 0 } detail ? Short(detail) : null;
    }

    /// <summary>A text that is cut where it is too long for any box.</summary>
    public static string Short(string text) => text.Length <= MostLetters ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[MostLetters - 2]) ? MostLetters - 2 : MostLetters - 1)}…";

    // com.amazonaws.${AWS::Region}.s3 is s3 to people.
    private static string OfGateway(Resource resource)
    {
        var service = NodeText.Symbol(resource["ServiceName"].Node);
        return service.Length == 0 ? "NAT" : Short(service[(service.LastIndexOf('.') + 1)..]);
    }

    // A gateway load balancer has no scheme, and one of a type that is not known may be such.
    private static string?[] OfBalancer(Resource balancer) => Choice(balancer, "Type", "application") switch
    {
        "gateway" => ["gateway"],
        "application" => [null, Choice(balancer, "Scheme", "internet-facing")],
        "network" => ["network", Choice(balancer, "Scheme", "internet-facing")],
        var type => [type, Choice(balancer, "Scheme", null)],
    };

    private static string? Alias(Resource distribution) =>
        distribution["DistributionConfig"]["Aliases"].Items.Found.Select(alias => alias.Node).OfType<ScalarNode>().Select(alias => alias.Text).FirstOrDefault(text => text.Length > 0);

    private static string? Text(Resource resource, string property) => resource[property].Node is ScalarNode { Text: { Length: > 0 } text } ? text : null;

    // Only what is absent has the service's default; what hangs on a parameter or a condition is not known.
    private static string? Choice(Resource resource, string property, string? whenAbsent) =>
        resource[property] switch
        {
            { IsAbsent: true } => whenAbsent,
            { Node: ScalarNode { Text: { Length: > 0 } text } } => text,
            _ => $"{NotKnown(property)} not known",
        };

    private static string NotKnown(string property) => property is "VpcEndpointType" ? "type" : property.ToLowerInvariant();

    private static string? Count(Resource resource, string property, string thing) =>
        resource[property].Integer.KnownOr(-1) is >= 0 and var count ? $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}" : null;

    private static string? Tag(Resource resource)
    {
        foreach (var tag in resource["Tags"].Items.Found)
        {
            if (tag["Key"].Node is ScalarNode { Text: "Name" } && tag["Value"].Node is ScalarNode { Text: { Length: > 0 } name })
            {
                return Tail(name);
            }
        }

        return null;
    }

    // Network/Vpc/PublicSubnet1/Subnet is PublicSubnet1 to people, Application/Frontend/Service/Service is Frontend/Service.
    private static string? Tail(string? path)
    {
        if (path is null || !path.Contains('/', StringComparison.Ordinal))
        {
            return path;
        }

        var steps = path.Split('/').Skip(1).ToList();
        while (steps.Count > 1 && (steps[^1] is "Resource" or "Default" or "Subnet" || steps[^2].EndsWith(steps[^1], StringComparison.Ordinal)))
        {
            steps.RemoveAt(steps.Count - 1);
        }

        return steps.Count > 1 && steps[^1].Length < 16 && !steps[^1].Contains("Subnet", StringComparison.Ordinal) ? $"{steps[^2]}/{steps[^1]}" : steps[^1];
    }
}
