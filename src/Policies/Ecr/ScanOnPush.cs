using Policies.Model;
using Policies.Resources;

namespace Policies.Ecr;

/// <summary>Asserts that images are scanned when they are pushed.</summary>
public sealed class ScanOnPush : Policy<Repository>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecr-scan-on-push",
        Title = "Images are scanned when they are pushed",
        Rationale = "An image with known vulnerabilities should be found before it runs.",
        Remediation = "Set ImageScanningConfiguration.ScanOnPush to true, or scan by the registry's scanning configuration.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Repository repository) =>
        repository.ScanOnPush.Is(true) & repository.RegistryScanning.All(registry => registry.LeavesItToRepositories, Verdict.NotApplicable)
        | repository.RegistryScanning.Any(registry => registry.Scans(repository.Name), Verdict.NotApplicable);
}
