using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A configuration recorder of AWS Config. Sources of the defaults: CloudFormation's page of the type. A live one has <c>Recording</c> and
/// <c>LastStatus</c> beside what CloudFormation knows, from <c>recording</c> and <c>lastStatus</c> of DescribeConfigurationRecorderStatus.
/// </summary>
public sealed record ConfigurationRecorder(Resource Resource) : IResourceView<ConfigurationRecorder>
{
    private const string Everything = "every supported type to be recorded";

    // Types that a recorder of all types leaves out unless it is told to record them, because one region is enough (Config guide, "Recording AWS Resources").
    private static readonly string[] Global = ["AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User"];

    /// <inheritdoc/>
    public static string Type => "AWS::Config::ConfigurationRecorder";

    /// <inheritdoc/>
    public static ConfigurationRecorder View(Resource resource) => new(resource);

    /// <summary>Whether it is switched on; a template cannot say.</summary>
    public Value<bool> Recording => Resource["Recording"].Boolean.OrUnknown("absent, because its status was not read");

    /// <summary>Holds unless its last delivery failed; one that has delivered nothing yet has no status or a pending one.</summary>
    public Verdict Delivers =>
        Resource["LastStatus"].Text.OrDefault("Pending").Test(status => !status.Equals("Failure", StringComparison.OrdinalIgnoreCase), "a last delivery that did not fail");

    /// <summary>Holds if it records every supported type, the global ones of IAM apart. Without a recording group it does.</summary>
    public Verdict RecordsEveryType => Group.IsAbsent
        ? Verdict.Compliant
        : Group["RecordingStrategy"]["UseOnly"].Text.Then(
            strategy => strategy switch
            {
                "ALL_SUPPORTED_RESOURCE_TYPES" => Verdict.Compliant,
                "EXCLUSION_BY_RESOURCE_TYPES" => Group["ExclusionByResourceTypes"]["ResourceTypes"].Items.All(type => type.Text.Test(Global.Contains, Everything), whenNone: Verdict.Compliant),
                _ => Group["RecordingStrategy"]["UseOnly"].Answer(Outcome.NonCompliant, Everything),
            },
            whenAbsent: Group["AllSupported"].Boolean.OrDefault(false).Is(true),
            Everything);

    private Property Group => Resource["RecordingGroup"];
}
