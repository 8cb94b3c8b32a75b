using System.Text.Json.Nodes;

namespace FakeAws.Seeding;

/// <summary>One resource of a seeded stack: what the template says of it, with physical ids put in.</summary>
public sealed record SeededResource
{
    public required string LogicalId { get; init; }

    /// <summary>CloudFormation's type: <c>AWS::EC2::VPC</c>.</summary>
    public required string Type { get; init; }

    public required string PhysicalId { get; init; }

    /// <summary>The template's properties with every intrinsic function evaluated.</summary>
    public required JsonObject Properties { get; init; }

    /// <summary>What <c>Fn::GetAtt</c> yields, where the seeder knows it: <c>Arn</c>, <c>DomainName</c>, <c>Id</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
