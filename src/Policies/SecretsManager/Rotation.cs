using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.SecretsManager;

/// <summary>Asserts that a secret rotates.</summary>
public sealed class Rotation([Description("The services whose secrets, called after them as in rds!db-1, are theirs to rotate.")] string[]? managedBy = null) : Policy<Secret>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "secretsmanager-rotation",
        Title = "A secret rotates",
        Rationale = "A secret that never changes is worth stealing for as long as it exists.",
        Remediation = "Add an AWS::SecretsManager::RotationSchedule for the secret.",
        Severity = Severity.Medium,
    };

    private static readonly string[] Services = ["rds", "redshift", "ecs-sc", "events", "appflow", "databrew", "datasync", "directconnect", "opsworks-cm", "sqlworkbench"];

    private readonly string[] _services = managedBy ?? Services;

    /// <summary>A secret of a service is called after it, as in <c>rds!db-…</c>, and rotated by nobody else.</summary>
    protected override Verdict Applies(Secret secret) =>
        secret.Name.Judge(name => name is Value<string>.Known ? name.Test(text => !IsManaged(text), "a secret that no service manages") : Verdict.Compliant, "a name");

    /// <inheritdoc/>
    protected override Verdict Evaluate(Secret secret) =>
        secret.Rotations.Exist(secret.Resource.Answer(Outcome.NonCompliant, "RotationSchedule", "a rotation schedule", "none"));

    private bool IsManaged(string name) => name.IndexOf('!', StringComparison.Ordinal) is > 0 and var mark && _services.Contains(name[..mark], StringComparer.Ordinal);
}
