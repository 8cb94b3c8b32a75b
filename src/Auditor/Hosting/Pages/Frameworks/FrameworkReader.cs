using Auditor.Auditing;
using Auditor.Hosting.Storage;
using Policies;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>Sums up what the policies came to in every account, by framework.</summary>
internal sealed class FrameworkReader(HostSettings settings, Store store, VersionedMemory memory)
{
    public Task<AssessedFrameworks> ReadAsync(PageRequest request) => memory.ReadAsync(request, "frameworks", async () =>
    {
        var policies = await store.Posture.PoliciesAsync(CancellationToken.None);
        var unread = policies.Where(policy => policy.IsUnread).Select(policy => policy.Policy.Id).ToHashSet(StringComparer.Ordinal);
        var assessment = new FrameworkAssessment(policies.Select(policy => policy.Policy), unread.Contains);
        return new AssessedFrameworks(
            [.. FrameworkTable.Coverage(settings.Request.Policies.Ids).Select(assessment.Assess)],
            [.. policies.Select(policy => policy.Policy)]);
    });
}
