using FakeAws.Responses;

namespace FakeAws.Proxy;

/// <summary>Answers calls that a fake makes itself.</summary>
internal interface IInnerCalls
{
    Task<AwsResponse> CallAsync(string account, string region, InnerCall call, CancellationToken cancellation);
}
