using FakeAws.ConfigService;
using FakeAws.Gaps;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Stacks;

namespace FakeAws.Scale;

/// <summary>What the account that all others are copied from answers; slow, and asked once for each different call.</summary>
internal sealed class ScaleModel : IInnerCalls
{
    private readonly ScaleIds _ids;
    private readonly IAnswer[] _answers;
    private readonly ScaleNetwork _network;
    private readonly ScaleData _data;
    private readonly ScaleEdge _edge;
    private readonly ScaleContainers _containers;
    private readonly ScaleIdentity _identity;
    private readonly ScaleMessages _messages;

    public ScaleModel(string region)
    {
        _ids = new ScaleIds(region);
        var stacks = new SeededStacks();
        foreach (var stack in new ScaleStacks(_ids).Make())
        {
            stacks.Add(stack);
        }

        Items = new ItemSource(this, stacks);
        _answers = [new StackAnswers(stacks), new CloudFrontAnswers(stacks), new BackupAnswers(stacks), new SmallAnswers(stacks)];
        _network = new ScaleNetwork(_ids);
        _data = new ScaleData(_ids);
        _edge = new ScaleEdge(_ids);
        _containers = new ScaleContainers(_ids);
        _identity = new ScaleIdentity(_ids);
        _messages = new ScaleMessages(_ids);
    }

    /// <summary>Makes the items of AWS Config.</summary>
    public ItemSource Items { get; }

    public async Task<AwsResponse> AnswerAsync(AwsRequest request, CancellationToken cancellation)
    {
        var asked = request with { Account = ScaleIds.Account };
        foreach (var answer in _answers)
        {
            if (await answer.AnswerAsync(asked, cancellation) is { } response)
            {
                return response;
            }
        }

        var isEmpty = asked.Region != _ids.Region;
        return asked.Service switch
        {
            "ec2" => _network.Answer(asked, isEmpty),
            "rds" or "elasticache" or "s3" or "s3control" => _data.Answer(asked, isEmpty),
            "cloudfront" or "wafv2" or "elbv2" or "route53" or "acm" => _edge.Answer(asked, isEmpty),
            "ecs" or "application-autoscaling" or "ecr" => _containers.Answer(asked, isEmpty),
            "iam" or "kms" or "secretsmanager" => _identity.Answer(asked, isEmpty),
            "sns" or "sqs" or "logs" or "cloudwatch" or "backup" => _messages.Answer(asked, isEmpty),
            _ => null,
        } ?? ScalePages.Nothing(asked);
    }

    public Task<AwsResponse> CallAsync(string account, string region, InnerCall call, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>(call.Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = new CredentialScope("inner", region, call.SigningName).ToAuthorization() };
        return AnswerAsync(RequestReader.Read(call.Method, call.Target, headers.GetValueOrDefault, call.Body), cancellation);
    }
}
