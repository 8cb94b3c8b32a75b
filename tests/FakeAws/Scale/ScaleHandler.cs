using System.Net;
using System.Net.Http.Headers;
using FakeAws.Faults;

namespace FakeAws.Scale;

/// <summary>Answers an HTTP client from memory.</summary>
internal sealed class ScaleHandler(ScaleAws aws) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var (answer, fault, _) = await aws.AnswerAsync(request.Method.Method, request.RequestUri!.PathAndQuery, name => Header(request, name), body, cancellationToken);
        switch (fault)
        {
            case Fault.ConnectionReset:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection reset by peer");
            case Fault.Delayed delayed:
                await Task.Delay(delayed.Delay, cancellationToken);
                break;
            case Fault.Hanging or Fault.HangingBody:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ReadOnlyMemoryContent(answer.Body), RequestMessage = request };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        response.Content.Headers.ContentLength = answer.Body.Length;
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", "00000000-0000-4000-8000-000000000000");
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static string? Header(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString()
        : request.Content?.Headers.NonValidated.TryGetValues(name, out var ofContent) == true ? ofContent.ToString()
        : null;
}
