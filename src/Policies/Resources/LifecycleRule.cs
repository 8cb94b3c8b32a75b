using Policies.Model;

namespace Policies.Resources;

/// <summary>A rule by which a bucket expires or moves objects.</summary>
/// <param name="Property">The rule's object.</param>
public sealed record LifecycleRule(Property Property)
{
    /// <summary>Whether it is in force: <c>Enabled</c> or <c>Disabled</c>.</summary>
    public Value<string> Status => Property["Status"].Text;

    /// <summary>Holds if it deletes versions that are no longer current.</summary>
    public Verdict ExpiresOldVersions =>
        Property["NoncurrentVersionExpiration"].IsPresent("old versions to expire") | Property["NoncurrentVersionExpirationInDays"].IsPresent("old versions to expire");
}
