using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Single calls that moto answers with 500.</summary>
internal sealed class SmallAnswers(SeededStacks stacks) : IAnswer
{
    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) => ValueTask.FromResult<AwsResponse?>(request.Call switch
    {
        "efs:DescribeReplicationConfigurations" => Replications(request),
        "dlm:GetLifecyclePolicies" => AwsResponse.Json(request, new JsonObject { ["Policies"] = new JsonArray() }),
        _ => null,
    });

    private AwsResponse Replications(AwsRequest request)
    {
        var asked = request.Parameter("FileSystemId");
        var systems = stacks.Resources(request, "AWS::EFS::FileSystem")
            .Where(system => system.Properties["ReplicationConfiguration"] is not null && (asked is null || system.PhysicalId == asked))
            .ToList();
        return systems.Count == 0 && asked is not null
            ? new AwsError(404, "ReplicationNotFound", $"Replication not found for file system '{asked}'").ToResponse(request)
            : AwsResponse.Json(request, new JsonObject { ["Replications"] = new JsonArray([.. systems.Select(system => Replication(request, system))]) });
    }

    private static JsonObject Replication(AwsRequest request, SeededResource system) => new()
    {
        ["SourceFileSystemId"] = system.PhysicalId,
        ["SourceFileSystemRegion"] = request.Region,
        ["SourceFileSystemArn"] = $"arn:aws:elasticfilesystem:{request.Region}:{request.Account}:file-system/{system.PhysicalId}",
        ["OriginalSourceFileSystemArn"] = $"arn:aws:elasticfilesystem:{request.Region}:{request.Account}:file-system/{system.PhysicalId}",
        ["CreationTime"] = 1767607200.0,
        ["Destinations"] = new JsonArray([.. system.Properties.Items("ReplicationConfiguration", "Destinations").Select(destination => new JsonObject
        {
            ["Status"] = "ENABLED",
            ["FileSystemId"] = destination.Text("FileSystemId") ?? "fs-replica",
            ["Region"] = destination.Text("Region"),
        })]),
    };
}
