namespace Auditor.Auditing;

/// <summary>One piece of a finding's evidence, spelled out.</summary>
/// <param name="Resource">The logical id of the resource that was looked at.</param>
/// <param name="Path">The property's path in that resource.</param>
/// <param name="Expected">What was wanted.</param>
/// <param name="Actual">What was there.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record FindingEvidence(string Resource, string Path, string Expected, string Actual, Location? Location)
{
    /// <summary>Whether nothing is known of it because it could not be read.</summary>
    public bool IsUnread => Actual.Contains(Policies.Model.Evidence.Unread, StringComparison.Ordinal);
}
