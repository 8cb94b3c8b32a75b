using Auditor.Accounts.Aws;
using Auditor.Hosting.Scanning;
using Auditor.Tests.Accounts.Aws;
using Auditor.Tests.Hosting.Security;
using FakeAws.Faults;
using FakeAws.Scale;

namespace Auditor.Tests.Hosting.Scanning;

/// <summary>The accounts of an organization that does not always say which they are.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class TargetDirectoryTests : IDisposable
{
    private readonly AwsVariables _variables = new("us-east-1");
    private readonly ScaleAws _aws = new(3);
    private readonly ManualTime _time = new();
    private readonly HttpMessageHandler _handler;
    private readonly AwsClientSettings _settings;
    private readonly TargetDirectory _directory;

    public TargetDirectoryTests()
    {
        _handler = _aws.CreateHandler();
        _settings = new AwsClientSettings { Handler = _handler, Paces = PaceTable.Unlimited, Retries = 0 };
        var host = HostedAuditor.Settings("data", "http://127.0.0.1:0") with { Scope = new() { IsOrganization = true, Role = "auditor", Regions = ["us-east-1"] } };
        _directory = new(host, _settings, _time);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _directory.Dispose();
        _settings.Dispose();
        _handler.Dispose();
        _variables.Dispose();
    }

    [Fact]
    public async Task Accounts_can_be_entered_for_as_long_as_they_cannot_be_listed_anew()
    {
        Assert.Equal(_aws.Accounts, (await _directory.FindAsync(Stop)).Targets.Select(target => target.Account), StringComparer.Ordinal);
        _aws.Faults.Add(FaultRule.For("organizations:ListAccounts", new Fault.Denied()));
        for (var hour = 0; hour < 26; hour += 13)
        {
            _time.Advance(TimeSpan.FromHours(13));
            await Assert.ThrowsAsync<AuditException>(() => _directory.FindAsync(Stop));

            using var entered = await (await _directory.FindAsync(_aws.Accounts[1 + (hour / 13)], Stop))!.OpenAsync(Stop);
            Assert.Equal(["us-east-1"], entered.Regions.All);
        }

        _aws.Faults.Clear();
        _time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(3, (await _directory.FindAsync(Stop)).Targets.Length);
        Assert.Null(_directory.Failure);
    }

    [Fact]
    public async Task A_scan_under_way_enters_its_account_by_what_was_found_before_the_accounts_were_listed_anew()
    {
        var target = (await _directory.FindAsync(_aws.Accounts[1], Stop))!;
        for (var hour = 0; hour < 11; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            Assert.NotSame(target, await _directory.FindAsync(_aws.Accounts[1], Stop));
        }

        using var entered = await target.OpenAsync(Stop);
        Assert.Equal(_aws.Accounts[1], entered.Client.Account);
    }
}
