using FakeAws.Calls;
using FakeAws.ConfigService;
using FakeAws.Faults;
using FakeAws.Gaps;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;
using FakeAws.Trail;
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
    private readonly Pipeline _pipeline;

    private AwsProxy(Uri moto)
    {
        _upstream = new Upstream(moto);
        _accounts = new AccessKeyAccounts(_upstream);
        _pipeline = new Pipeline(_upstream);
        _pipeline.Add(
            new StackAnswers(_stacks),
            new CloudFrontAnswers(_stacks),
            new BackupAnswers(_stacks),
            new ElastiCacheAnswers(_stacks),
            new WebAclAnswers(_upstream),
            new SmallAnswers(_stacks),
            Trail,
            new FunctionAnswers(_stacks),
            new BucketPatch(_stacks),
            new LoadBalancerPatch(_stacks),
            new AliasRecordPatch(),
            new ConfigAnswers(Config, new ItemSource(_pipeline, _stacks)),
            new CloudFrontPatch(_stacks),
            new SeededValuesPatch(_stacks),
            new RotationPatch(_stacks),
            new Ec2Patch(_stacks),
            new RdsPatch(_stacks),
            new ElastiCachePatch(_stacks),
            new JsonPatch(_stacks),
            new BucketListPatch(_upstream),
            new QueuePatch());
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

    /// <summary>The answers that are given again without asking; off until it is begun.</summary>
    public AnswerMemory Memory { get; } = new();

    /// <summary>Where AWS Config records, and who gathers it.</summary>
    public ConfigSettings Config { get; } = new();

    /// <summary>What CloudTrail recorded.</summary>
    public TrailAnswers Trail { get; } = new();

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

        if (Memory.Find(request) is { } known)
        {
            await FaultWriter.WriteAsync(context, known, fault);
            return;
        }

        var answer = await _pipeline.AnswerAsync(request, context.RequestAborted);
        if (answer is null && fault is null && !Memory.IsOn && !IsCredentials(request) && !_pipeline.IsPatched(request))
        {
            using var forwarded = await _upstream.ForwardAsync(context, Pipeline.ToMoto(request), context.RequestAborted);
            await ResponseWriter.CopyAsync(context, forwarded);
            return;
        }

        answer ??= await ForwardAsync(context, request);
        Memory.Keep(request, answer);
        await FaultWriter.WriteAsync(context, answer, fault);
    }

    private static bool IsCredentials(AwsRequest request) => request.Call is "sts:AssumeRole" or "iam:CreateAccessKey";

    private async Task<AwsResponse> ForwardAsync(HttpContext context, AwsRequest request)
    {
        using var forwarded = await _upstream.ForwardAsync(context, Pipeline.ToMoto(request), context.RequestAborted);
        var answer = await Upstream.ReadAsync(forwarded, context.RequestAborted);
        if (answer.Status == 200 && IsCredentials(request))
        {
            _accounts.Learn(request.Account, answer.Text);
        }

        return await _pipeline.PatchAsync(request, answer, context.RequestAborted);
    }
}
