using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Resources;
using Auditor.Hosting.Storage.Scans;
using Auditor.Pictures;
using Auditor.Tests.Commands;

namespace ReferenceStack.Tests.Accounts;

/// <summary>What the hosted auditor keeps of a scan of the reference stack's account.</summary>
public sealed class HostedScanTests(LiveReference live) : IClassFixture<LiveReference>
{
    [Fact]
    public async Task A_scan_keeps_all_that_the_pages_show()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var folder = new WorkingFolder().With("policies.json", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "policies.json"), cancellation));
        var run = AuditorProcess.Run(folder.Path, input: null, Environment(folder.Path), "serve", "--once", "--data", folder["data"], "--region", "us-east-1", "--region", "us-west-2");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        await using var store = await Store.OpenAsync(new StoreSettings { Folder = folder["data"] }, TimeProvider.System, cancellation);
        var target = Assert.Single(await store.Targets.ListAsync(cancellation));
        Assert.Equal(live.Account.Account, target.Account);
        var scan = (await store.Scans.FindAsync(target.LastScan!.Value, cancellation))!;
        Assert.Equal((ScanState.Done, true), (scan.State, scan.HasResult));
        Assert.NotEmpty((await store.Findings.ListAsync(new(), cancellation)).Items);
        Assert.Equal(target.Resources, scan.Resources);
        Assert.NotEmpty((await store.Resources.ListAsync(new ResourceQuery { Type = "AWS::RDS::DBInstance" }, cancellation)).Items);
        var pictures = (await store.Pictures.ListAsync(target.Account, cancellation)).SelectMany(one => one.Pictures).ToList();
        Assert.Contains(pictures, picture => picture.Nodes.Any(node => node.Kind is PictureKind.Database && node.Tier is PictureTier.Isolated));
        Assert.NotEmpty((await store.Recovery.ListAsync(target.Account, cancellation)).SelectMany(one => one.Estimates));
        Assert.NotEmpty((await store.Coverage.ListAsync(target.Account, cancellation)));
    }

    private (string, string)[] Environment(string folder) =>
    [
        ("AWS_ENDPOINT_URL", live.Proxy.Endpoint.ToString()), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_CONFIG_FILE", Path.Combine(folder, "config")), ("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(folder, "credentials")), ("HOME", folder),
    ];
}
