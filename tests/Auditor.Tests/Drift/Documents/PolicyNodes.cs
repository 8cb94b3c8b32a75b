using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Policies.Model;

namespace Auditor.Tests.Drift.Documents;

/// <summary>Makes the nodes of documents.</summary>
internal static class PolicyNodes
{
    public static Node Parse(string json) => LiveNode.Of(JsonNode.Parse(json));

    public static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    public static UnknownNode Parameter(string name) => new(UnknownKind.Parameter, $"${{{name}}}", $"parameter {name}, which has no value", default);

    public static CompositeNode Composite(params Node[] parts) => new([.. parts], default);

    public static ListNode List(params Node[] items) => new([.. items], default);

    public static MapNode Map(params IEnumerable<(string Key, Node Value)> entries) => LiveNode.Map(entries.Select(entry => (entry.Key, (Node?)entry.Value)));

    /// <summary>A document with these statements.</summary>
    public static MapNode Document(params Node[] statements) => Map(("Version", Text("2012-10-17")), ("Statement", List(statements)));

    /// <summary>A statement that allows an action on a resource.</summary>
    public static MapNode Allow(Node action, Node resource) => Map(("Effect", Text("Allow")), ("Action", action), ("Resource", resource));
}
