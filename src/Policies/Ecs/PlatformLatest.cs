using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a Fargate service runs the latest platform version.</summary>
public sealed class PlatformLatest([Description("Versions that are the latest as well, by their numbers; 1.4.0 of Linux by default")] string[]? versions = null) : Policy<EcsService>
{
    private readonly string[] _versions = versions ?? ["1.4.0"];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-platform-latest",
        Title = "A Fargate service runs the latest platform version",
        Rationale = "New platform versions bring fixes of the kernel and the runtime; an old one is missing them.",
        Remediation = "Set PlatformVersion to LATEST, or leave it out.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.MayRunOnFargate;

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.PlatformVersion.IsOneOf(["LATEST", .. _versions]);
}
