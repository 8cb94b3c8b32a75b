using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Proxy;

/// <summary>Answers some calls in moto's place.</summary>
internal interface IAnswer
{
    /// <summary>The answer, or null where the call is another's.</summary>
    ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation);
}
