using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Http;

namespace Auditor.Tests.Hosting.Security;

/// <summary>What is written down of who did what.</summary>
public sealed class ActivityLogTests
{
    [Fact]
    public async Task What_was_done_is_written_down_though_whoever_did_it_has_left()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        var gone = new DefaultHttpContext { RequestAborted = new(canceled: true) };
        await new ActivityLog(auditor.Store.AuditLog).RecordAsync(gone, Activity.TokenRevoked, "7:pipeline");
        Assert.Equal("7:pipeline", Assert.Single((await auditor.Store.AuditLog.ListAsync(10, null, TestContext.Current.CancellationToken)).Items).Subject);
    }
}
