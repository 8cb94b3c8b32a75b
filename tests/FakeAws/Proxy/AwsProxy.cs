using FakeAws.Calls;
using FakeAws.Faults;
using FakeAws.Gaps;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FakeAws.Proxy;

/// <summary>
/// One endpoint that stands for all of AWS: counts calls, injects faults, answers what moto lacks and passes the rest on to moto.
/// Give <see cref="Endpoint"/> to the program under test as <c>AWS_ENDPOINT_URL</c>.
/// </summary>
public sealed class AwsProxy : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Upstream _upstream;
    private readonly AccessKeyAccounts _accounts;
    private readonly SeededStacks _stacks = new();
    private readonly IAnswer[] _answers;
    private readonly IPatch[] _patches;

    private AwsProxy(Uri moto)
    {
        _upstream = new Upstream(moto);
        _accounts = new AccessKeyAccounts(_upstream);
        var backup = new BackupAnswers(_stacks);
        _answers = [new StackAnswers(_stacks), new CloudFrontAnswers(_stacks), backup, new ElastiCacheAnswers(_stacks), new WebAclAnswers(_upstream), new SmallAnswers(_stacks)];
        _patches = [backup, new CloudFrontPatch(_stacks), new Ec2Patch(_stacks), new RdsPatch(_stacks), new ElastiCachePatch(_stacks), new JsonPatch(_stacks), new BucketListPatch(_upstream)];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>Where the proxy listens.</summary>
    public Uri Endpoint { get; private set; } = null!;

    public CallLog Calls { get; } = new();

    public FaultRules Faults { get; } = new();

    /// <summary>Starts a proxy before a moto server, on a free port.</summary>
    public static async Task<AwsProxy> StartAsync(Uri moto, CancellationToken cancellation = default)
    {
        var proxy = new AwsProxy(moto);
        await proxy._application.StartAsync(cancellation);
        var server = proxy._application.Services.GetRequiredService<IServer>();
        proxy.Endpoint = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return proxy;
    }

    /// <summary>From now on the stack is listed, and its resources stand in for those that moto lacks.</summary>
    public void Add(SeededStack stack) => _stacks.Add(stack);

    public async ValueTask DisposeAsync()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(impatient.Token);
        await _application.DisposeAsync();
        _upstream.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = await RequestReader.ReadAsync(context, _accounts.FindAsync);
        Calls.Add(request);
        var fault = Faults.Find(request);
        if (fault is not null && await FaultWriter.TryReplaceAsync(context, request, fault))
        {
            return;
        }

        var answer = await AnswerAsync(request, context.RequestAborted);
        if (answer is null && fault is null && !IsChanged(request))
        {
            using var forwarded = await _upstream.ForwardAsync(context, ToMoto(request), context.RequestAborted);
            await ResponseWriter.CopyAsync(context, forwarded);
            return;
        }

        answer ??= await ForwardAsync(context, request);
        await FaultWriter.WriteAsync(context, answer, fault);
    }

    private async ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation)
    {
        foreach (var answer in _answers)
        {
            if (await answer.AnswerAsync(request, cancellation) is { } response)
            {
                return response;
            }
        }

        return null;
    }

    private bool IsChanged(AwsRequest request) => IsCredentials(request) || _patches.Any(patch => patch.Concerns(request));

    /// <summary>The request with what moto understands otherwise than AWS put in its words.</summary>
    private static AwsRequest ToMoto(AwsRequest request) => BucketListPatch.ToMoto(CloudFrontPatch.ToMoto(request));

    private static bool IsCredentials(AwsRequest request) => request.Call is "sts:AssumeRole" or "iam:CreateAccessKey";

    private async Task<AwsResponse> ForwardAsync(HttpContext context, AwsRequest request)
    {
        using var forwarded = await _upstream.ForwardAsync(context, ToMoto(request), context.RequestAborted);
        var answer = await Upstream.ReadAsync(forwarded, context.RequestAborted);
        if (answer.Status != 200)
        {
            return answer;
        }

        if (IsCredentials(request))
        {
            _accounts.Learn(request.Account, answer.Text);
        }

        foreach (var patch in _patches.Where(patch => patch.Concerns(request)))
        {
            answer = await patch.PatchAsync(request, answer, context.RequestAborted);
        }

        return answer;
    }
}
