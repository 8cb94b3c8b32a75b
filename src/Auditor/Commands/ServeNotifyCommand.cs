using System.CommandLine;
using Auditor.Hosting;
using Auditor.Hosting.Notifications;
using Auditor.Reporting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auditor.Commands;

/// <summary><c>auditor serve notify</c>: whether people can be told.</summary>
internal sealed class ServeNotifyCommand : Command
{
    private readonly PolicyOptions _policies = new();
    private readonly Option<string?> _profile = new("--profile") { Description = "The profile of the credentials for SNS and Security Hub; default: what the AWS SDK finds.", HelpName = "NAME" };

    public ServeNotifyCommand()
        : base("notify", """
            Sends a test message to everybody whom "notifications" in policies.json names, and says how each went.

            Example:
              AUDITOR_SLACK=https://hooks.slack.com/… auditor serve notify

            Exit codes: 0 everybody was reached; 2 somebody was not.
            """)
    {
        foreach (var option in _policies.Sources.Append(_profile))
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = _policies.Read(parsed, isVerbose: false);
        if (!request.Problems.IsEmpty)
        {
            throw new AuditException(request.Problems);
        }

        if (request.Configuration.Notifications.IsEmpty)
        {
            throw new AuditException(ProblemKind.Configuration, "nobody is to be told: \"notifications\" in policies.json is empty");
        }

        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.AddSimpleConsole(options => options.SingleLine = true))
            .AddSenders(request.Configuration, HostEnvironment.OfProcess, parsed.GetValue(_profile))
            .AddSingleton<ChannelTest>()
            .BuildServiceProvider();
        var failed = 0;
        await foreach (var (channel, problem) in services.GetRequiredService<ChannelTest>().RunAsync(cancellation))
        {
            failed += problem is null ? 0 : 1;
            await Console.Out.WriteLineAsync(Printable.InLog($"{channel}: {(problem is null ? "reached" : $"not reached: {problem}")}"));
        }

        return failed == 0 ? ExitCode.Clean : ExitCode.NotCarriedOut;
    }
}
