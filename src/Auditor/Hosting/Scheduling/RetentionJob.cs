using Auditor.Hosting.Storage;
using Quartz;

namespace Auditor.Hosting.Scheduling;

/// <summary>Lets go of what has been kept long enough.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retention retention, RetentionSettings settings, TimeProvider time) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await retention.ApplyAsync(settings, time.GetUtcNow(), cancellationToken);
}
