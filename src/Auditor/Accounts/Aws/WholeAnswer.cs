using System.Net.Sockets;
using System.Text;

namespace Auditor.Accounts.Aws;

/// <summary>Hands an answer on once it is there to its last byte, within one deadline and a bound on its size.</summary>
/// <remarks>
/// The SDK reads bodies synchronously and no time limit of its own covers that: a body that hangs would hold a thread for ever.
/// And it takes a proxy's page with status 200 for an answer of EC2 without resources.
/// </remarks>
internal sealed class WholeAnswer(HttpMessageHandler inner, TimeSpan deadline, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>No answer of AWS comes near it: pages are bounded by its services.</summary>
    private const long Largest = 64 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, either.Token);
            await answer.Content.LoadIntoBufferAsync(Largest, either.Token);
            if (answer.IsSuccessStatusCode && IsPage(answer.Content.ReadAsStream(CancellationToken.None)))
                throw new MalformedAnswerException("Html", "a page instead of an answer");
            return answer;
        }
        catch (MalformedAnswerException)
        {
            answer?.Dispose();
            throw;
        }
        catch (OperationCanceledException stopped) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            answer?.Dispose();
            throw new TimeoutException($"no whole answer within {deadline.TotalSeconds:0.#} s", stopped);
        }
        catch (HttpRequestException failure)
        {
            answer?.Dispose();
            // A region without the service: to ask again and again would not bring it there.
            if (failure.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound })
                throw new NoSuchHostException($"no host {request.RequestUri?.Host}", failure);
            if (failure.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
                throw new InvalidDataException($"an answer of more than {Largest >> 20} MiB", failure);
            throw;
        }
    }

    /// <summary>Whether a body begins as HTML does. It is left at its beginning.</summary>
    private static bool IsPage(Stream body)
    {
        Span<byte> start = stackalloc byte[64];
        var text = Encoding.ASCII.GetString(start[..body.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]).AsSpan().TrimStart("?\uFEFF \t\r\n");
        body.Position = 0;
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
