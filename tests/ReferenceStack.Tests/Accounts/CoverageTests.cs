using System.Diagnostics;
using Auditor.Auditing;
using FakeAws.Faults;

namespace ReferenceStack.Tests.Accounts;

/// <summary>Nothing that was not read is ever called compliant, or a defect, or left out without a word.</summary>
public sealed class CoverageTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    // What is asked of each bucket.
    private static readonly string[] OfBuckets =
    [
        "GetBucketEncryption", "GetPublicAccessBlock", "GetBucketVersioning", "GetBucketLogging", "GetBucketLifecycleConfiguration", "GetBucketOwnershipControls", "GetBucketReplication", "GetBucketPolicy",
    ];

    [Fact]
    public async Task Each_call_that_is_denied_makes_unknown_what_depends_on_it_and_nothing_else()
    {
        live.Proxy.Memory.Begin();
        var undisturbed = await live.UndisturbedAsync();
        var calls = live.Proxy.Calls.Counts.Select(count => count.Key.Call).Distinct(StringComparer.Ordinal).ToList();
        output.WriteLine($"{calls.Count} calls");
        var wrong = new List<string>();
        foreach (var denied in calls)
        {
            var clock = Stopwatch.StartNew();
            var (result, difference) = await DisturbedAsync(undisturbed, null, FaultRule.For(denied, new Fault.Denied()));
            var errors = difference.Wrong([$"{denied} was denied in "]).Take(10).Select(error => $"{denied}: {error}").ToList();
            if (!result.Coverage.Any(entry => entry.Problem?.Contains($"{denied} was denied in {live.Account.Account}/us-east-1: ", StringComparison.Ordinal) is true))
            {
                errors.Add($"{denied}: not in the coverage");
            }

            var (nothing, _) = await DisturbedAsync(undisturbed, null, FaultRule.For(denied, new Fault.Nothing()));
            errors.AddRange(difference.Blind(nothing).Take(10).Select(error => $"{denied}: {error}"));

            output.WriteLine($"{denied}: {clock.ElapsedMilliseconds} ms, {difference.Unknown} unknown, {errors.Count} wrong");
            wrong.AddRange(errors);
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Nothing_is_missing_where_three_of_ten_calls_are_throttled()
    {
        live.Proxy.Memory.Begin();
        var undisturbed = await live.UndisturbedAsync();

        var (result, _) = await DisturbedAsync(undisturbed, null, new FaultRule(new Fault.Throttled()) { Share = 0.3, Seed = 7 });

        Assert.Equal(undisturbed.Coverage, result.Coverage);
        Assert.Equal(undisturbed.Evaluations, result.Evaluations);
        Assert.Equal(undisturbed.Findings.Select(finding => finding.Id), result.Findings.Select(finding => finding.Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Services_that_fail_in_any_way_leave_gaps_with_their_names_and_the_rest_is_read()
    {
        (string Service, Fault Fault, string Says)[] faults =
        [
            ("rds", new Fault.HangingBody(), "timed out"),
            ("elasticache", new Fault.Hanging(), "timed out"),
            ("ecs", new Fault.HtmlPage(), "was not answered by AWS as expected"),
            ("kms", new Fault.ConnectionReset(), "could not reach AWS"),
            ("sns", new Fault.TruncatedBody(), "was not answered by AWS as expected"),
            ("logs", new Fault.TruncatedBody(), "was not answered by AWS as expected"),
            ("elbv2", new Fault.EmptyBody(), "was not answered by AWS as expected"),
            ("s3", new Fault.ServerError(), "failed"),
            ("wafv2", new Fault.Throttled(), "was throttled"),
            ("secretsmanager", new Fault.Forbidden(), "was denied"),
        ];
        live.Proxy.Memory.Begin();
        var undisturbed = await live.UndisturbedAsync();
        var patience = new Patience { Attempt = TimeSpan.FromSeconds(5), Call = TimeSpan.FromSeconds(20), Retries = 2 };

        var clock = Stopwatch.StartNew();
        var (result, difference) = await DisturbedAsync(undisturbed, patience, [.. faults.Select(fault => new FaultRule(fault.Fault) { Service = fault.Service })]);
        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s, {difference.Unknown} unknown");

        var wrong = difference.Wrong([.. faults.Select(fault => $"not read: {fault.Service}:")]).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.All(faults, fault => Assert.Contains(result.Coverage, entry => entry.Problem is { } problem
            && problem.Contains($"{fault.Service}:", StringComparison.Ordinal) && problem.Contains($"{fault.Says} in {live.Account.Account}/us-east-1: ", StringComparison.Ordinal)));
        Assert.All(result.Coverage.Where(entry => entry.Type.StartsWith("AWS::EC2::", StringComparison.Ordinal)), entry => Assert.Null(entry.Problem));
    }

    [Fact]
    public async Task A_service_that_never_answers_is_soon_let_be()
    {
        live.Proxy.Memory.Begin();
        var undisturbed = await live.UndisturbedAsync();
        var asked = live.Proxy.Calls.Count("s3:*");
        live.Proxy.Calls.Clear();

        var patience = new Patience { Retries = 0 };
        var (result, difference) = await DisturbedAsync(undisturbed, patience, [.. OfBuckets.Select(call => FaultRule.For($"s3:{call}", new Fault.ServerError()))]);

        output.WriteLine($"{live.Proxy.Calls.Count("s3:*")} of {asked} calls of S3");
        Assert.True(live.Proxy.Calls.Count("s3:*") < asked, "all calls were made all the same");
        Assert.Empty(difference.Wrong(["not read: s3:"]));
        Assert.Contains(result.Coverage, entry => entry.Problem?.Contains("not asked, since s3 does not answer", StringComparison.Ordinal) is true);
    }

    private async Task<(AuditResult Result, ScanDifference Difference)> DisturbedAsync(AuditResult undisturbed, Patience? patience, params FaultRule[] rules)
    {
        live.Proxy.Faults.Clear();
        live.Proxy.Faults.Add(rules);
        try
        {
            var result = await live.ScanAsync(patience: patience);
            return (result, new ScanDifference(undisturbed, result));
        }
        finally
        {
            live.Proxy.Faults.Clear();
        }
    }
}
