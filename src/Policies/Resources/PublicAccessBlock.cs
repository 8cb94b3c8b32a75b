using Policies.Model;

namespace Policies.Resources;

/// <summary>A bucket's four settings against public access. Source: S3 user guide, "Blocking public access to your S3 storage".</summary>
/// <param name="Property">The configuration, present or not.</param>
public sealed record PublicAccessBlock(Property Property)
{
    private static readonly string[] Settings = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

    /// <summary>
    /// Holds if all four are on. Without a configuration a new bucket has had all four since April 2023; a live bucket without one is older,
    /// or lost it. In a configuration a setting that is not written is off.
    /// </summary>
    public Verdict IsComplete => Property.Judge(
        block => block.IsAbsent ? Unwritten(block).Is(true) : Settings.Aggregate(Verdict.NotApplicable, (verdict, setting) => verdict & block[setting].Boolean.OrDefault(false).Is(true)),
        "all four settings on");

    private static Value<bool> Unwritten(Property block) =>
        block.Resource.Origin.IsLive ? block.Boolean.OrDefault(false) : block.Boolean.OrServiceDefault(true, "since April 2023");
}
