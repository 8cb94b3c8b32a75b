using Policies.Model;

namespace Policies.Resources;

/// <summary>A plan of AWS Backup: when what selections assign to it is backed up.</summary>
public sealed record BackupPlan(Resource Resource) : IResourceView<BackupPlan>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Backup::BackupPlan";

    /// <inheritdoc/>
    public static BackupPlan View(Resource resource) => new(resource);

    /// <summary>Its rules, each of which makes backups of its own.</summary>
    public Many<BackupRule> Rules => Resource["BackupPlan"]["BackupPlanRule"].Items.Select(rule => new BackupRule(rule));
}
