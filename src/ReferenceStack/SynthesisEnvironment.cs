using System.Text.Json.Nodes;

namespace ReferenceStack;

/// <summary>The part of the CDK's command line that a synthesis needs, for when the application is run without it.</summary>
internal static class SynthesisEnvironment
{
    private const string Context = "CDK_CONTEXT_JSON";
    private const string OutputFolder = "CDK_OUTDIR";

    /// <summary>Takes the context from <c>cdk.json</c> and writes to <c>cdk.out</c>, unless the caller says otherwise.</summary>
    public static void Prepare()
    {
        if (Environment.GetEnvironmentVariable(Context) is null)
            Environment.SetEnvironmentVariable(Context, JsonNode.Parse(File.ReadAllText("cdk.json"))!["context"]!.ToJsonString());

        if (Environment.GetEnvironmentVariable(OutputFolder) is null)
            Environment.SetEnvironmentVariable(OutputFolder, "cdk.out");
    }
}
