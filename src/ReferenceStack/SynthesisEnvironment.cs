using System.Text.Json.Nodes;

namespace ReferenceStack;

/// <summary>Stands in for the CDK's command line when the application is run without it, so that it synthesizes the same.</summary>
internal static class SynthesisEnvironment
{
    private const string Context = "CDK_CONTEXT_JSON";
    private const string OutputFolder = "CDK_OUTDIR";

    // What the command line adds to the context of cdk.json unless it is told not to.
    private static readonly string[] CommandLineContext = ["aws:cdk:enable-path-metadata", "aws:cdk:enable-asset-metadata"];

    /// <summary>Sets what the application is run with.</summary>
    /// <param name="arguments">More context, as <c>name=value</c>.</param>
    public static void Prepare(params IEnumerable<string> arguments)
    {
        var context = Environment.GetEnvironmentVariable(Context) is { } given ? JsonNode.Parse(given)!.AsObject() : ReadContext();
        foreach (var argument in arguments)
            context[argument.Split('=')[0]] = argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Environment.SetEnvironmentVariable(Context, context.ToJsonString());

        if (Environment.GetEnvironmentVariable(OutputFolder) is null)
            Environment.SetEnvironmentVariable(OutputFolder, "cdk.out");
    }

    private static JsonObject ReadContext()
    {
        var context = JsonNode.Parse(File.ReadAllText("cdk.json"))!["context"]!.AsObject();
        foreach (var key in CommandLineContext)
            context[key] = true;

        return context;
    }
}
