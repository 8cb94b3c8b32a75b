using System.Text.Json.Nodes;

namespace Auditor.Accounts.Reading;

/// <summary>What stacks are called: a nested one by its parent's name and its logical id there, as in a template, and not by the name that CloudFormation gave it.</summary>
internal sealed class StackNames
{
    // CloudFormation nests far less; a circle must end.
    private const int Deepest = 20;

    private readonly Dictionary<string, JsonObject> _stacks;
    private readonly Dictionary<string, (string Parent, string LogicalId)> _nested = new(StringComparer.Ordinal);

    /// <summary>The names of the stacks of a region.</summary>
    /// <param name="stacks">The stacks by id.</param>
    /// <param name="resources">The resources of each.</param>
    public StackNames(Dictionary<string, JsonObject> stacks, IEnumerable<KeyValuePair<string, List<JsonObject>>> resources)
    {
        _stacks = stacks;
        foreach (var (parent, members) in resources)
        {
            foreach (var member in members)
            {
                if ((string?)member["ResourceType"] is "AWS::CloudFormation::Stack" && (string?)member["PhysicalResourceId"] is { } id && (string?)member["LogicalResourceId"] is { } logicalId)
                {
                    _nested[id] = (parent, logicalId);
                }
            }
        }
    }

    /// <summary>The name of a stack.</summary>
    public string Of(string id) => Of(id, Deepest);

    private string Of(string id, int depth) => depth > 0 && _nested.TryGetValue(id, out var nested)
        ? $"{Of(nested.Parent, depth - 1)}/{nested.LogicalId}"
        : (string?)_stacks.GetValueOrDefault(id)?["StackName"] ?? id;
}
