using System.Collections.Frozen;
using System.IO.Enumeration;

namespace Policies.Iam;

/// <summary>Which actions a statement may allow on every resource: those that only describe, and those that support no resource level.</summary>
internal static class ActionScope
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> WithoutResources = new(Read);

    // Access level List or Read in the Service Authorization Reference, by the verb.
    private static readonly string[] Reading =
    [
        "BatchDescribe", "BatchGet", "Check", "Count", "Describe", "Detect", "Discover", "Estimate", "Filter", "Get", "Head", "Is", "List", "Lookup", "Preview",
        "Query", "Read", "Scan", "Search", "Select", "Simulate", "Test", "Validate", "Verify", "View",
    ];

    // Reading actions that hand out what is stored rather than a description of it.
    private static readonly string[] Data =
    [
        "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:GetRecords", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan", "kinesis:GetRecords",
        "lambda:GetFunction", "logs:FilterLogEvents", "logs:GetLogEvents", "s3:GetObject", "s3:GetObjectVersion", "secretsmanager:GetSecretValue",
        "ssm:GetParameter", "ssm:GetParameterHistory", "ssm:GetParameters", "ssm:GetParametersByPath",
    ];

    /// <summary>Whether an action, which may have wildcards, can and should be limited to resources.</summary>
    public static bool NeedsResource(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return action.Contains('*', StringComparison.Ordinal);
        }

        var name = action[(colon + 1)..];
        return Reading.Any(verb => name.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
            ? Data.Any(one => FileSystemName.MatchesSimpleExpression(action, one))
            : !(WithoutResources.Value.TryGetValue(action[..colon], out var free) && free.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name)));
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(typeof(ActionScope).Assembly.GetManifestResourceStream("actions-without-resources.txt")!);
        var services = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [not "#", .. var rest] words)
            {
                services[words[0]] = rest;
            }
        }

        return services.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
