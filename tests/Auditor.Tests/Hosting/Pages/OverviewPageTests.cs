using Auditor.Hosting.Scanning;
using Auditor.Tests.Accounts.Aws;
using Auditor.Tests.Hosting.Notifications;
using Auditor.Tests.Hosting.Security;
using Auditor.Tests.Hosting.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>The first page of an instance that cannot list the accounts.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class OverviewPageTests
{
    private const string Problem = "The accounts to scan could not be listed";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task That_the_accounts_could_not_be_listed_is_told_until_another_instance_lists_them()
    {
        await using var aws = await Receiver.StartAsync(_ => new(403));
        using var variables = new AwsVariables("us-east-1", new Uri(aws.Url).GetLeftPart(UriPartial.Authority));
        await using var site = await PageSite.StartAsync((HostedAuditor.Chain, ""));
        await ListAsync(DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<AuditException>(() => site.Auditor.App.Services.GetRequiredService<TargetDirectory>().FindAsync(Stop));
        Assert.Contains(Problem, (await site.GetAsync("/")).Text, StringComparison.Ordinal);

        await ListAsync(TimeProvider.System.GetUtcNow().AddDays(1));

        // What was read a moment ago is shown for another one.
        while ((await site.GetAsync("/")).Text.Contains(Problem, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Stop);
        }

        Task ListAsync(DateTimeOffset at) => site.Auditor.Store.Targets.SetAsync([new(SampleScan.Account, "payments"), new("210987654321", null)], at, Stop);
    }
}
