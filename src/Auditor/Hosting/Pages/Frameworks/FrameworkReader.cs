using Auditor.Auditing;
using Policies;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>Sums up what the policies came to in every account, by framework.</summary>
internal sealed class FrameworkReader(HostSettings settings)
{
    public Task<AssessedFrameworks> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var assessment = new FrameworkAssessment([], _ => false);
        return Task.FromResult(new AssessedFrameworks([.. FrameworkTable.Coverage(settings.Request.Policies.Ids).Select(assessment.Assess)], [], 0));
    }
}
