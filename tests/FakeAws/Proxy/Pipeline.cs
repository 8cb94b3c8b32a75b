using FakeAws.Gaps;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Proxy;

/// <summary>Who answers: one of the fakes, or moto with what it drops put back.</summary>
internal sealed class Pipeline(Upstream upstream) : IInnerCalls
{
    private readonly List<IAnswer> _answers = [];
    private readonly List<IPatch> _patches = [];

    public void Add(params IEnumerable<object> parts)
    {
        foreach (var part in parts)
        {
            if (part is IAnswer answer)
            {
                _answers.Add(answer);
            }

            if (part is IPatch patch)
            {
                _patches.Add(patch);
            }
        }
    }

    /// <summary>The request with what moto understands otherwise than AWS put in its words.</summary>
    public static AwsRequest ToMoto(AwsRequest request) => BucketListPatch.ToMoto(CloudFrontPatch.ToMoto(request));

    /// <summary>A fake's answer, or null where moto is to be asked.</summary>
    public async ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation)
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

    public bool IsPatched(AwsRequest request) => _patches.Any(patch => patch.Concerns(request));

    public async Task<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        foreach (var patch in answer.Status == 200 ? _patches.Where(patch => patch.Concerns(request)) : [])
        {
            answer = await patch.PatchAsync(request, answer, cancellation);
        }

        return answer;
    }

    /// <summary>A call of the proxy's own for an account: answered as the program under test would be, but neither counted nor spoiled.</summary>
    public async Task<AwsResponse> CallAsync(string account, string region, InnerCall call, CancellationToken cancellation)
    {
        var scope = new CredentialScope("inner", region, call.SigningName);
        var headers = new Dictionary<string, string>(call.Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = scope.ToAuthorization() };
        var request = RequestReader.Read(call.Method, call.Target, headers.GetValueOrDefault, call.Body) with { Account = account };
        if (await AnswerAsync(request, cancellation) is { } answer)
        {
            return answer;
        }

        using var content = call.ToContent();
        headers["x-moto-account-id"] = account;
        headers.Remove("Authorization");
        headers.Remove("Content-Type");
        var moto = await upstream.CallAsync(scope, new HttpMethod(call.Method), ToMoto(request).Target, content, headers, cancellation);
        return await PatchAsync(request, moto, cancellation);
    }
}
