using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Proxy;

/// <summary>Puts back into moto's answer what moto drops.</summary>
internal interface IPatch
{
    bool Concerns(AwsRequest request);

    ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation);
}
