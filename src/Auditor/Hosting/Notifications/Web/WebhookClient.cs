using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>Posts to webhooks: once, without following redirects, and without saying where.</summary>
internal sealed class WebhookClient : IDisposable
{
    /// <summary>The header by which a receiver tells that it has a message already.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private const int LongestWord = 60;
    private const int MostRead = 4096;

    private static readonly SearchValues<byte> WordLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_"u8);
    private static readonly TimeSpan MostPatience = TimeSpan.FromDays(1);

    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public WebhookClient(TimeProvider time)
    {
        _time = time;
        var network = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = ConnectAsync,

            // A trace would carry the addresses away.
            ActivityHeadersPropagator = null,
        };
        _http = new(network) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Tool.Name, Tool.Version));
    }

    /// <summary>Posts a JSON document.</summary>
    /// <param name="url">Where.</param>
    /// <param name="id">What the message goes by.</param>
    /// <param name="body">The document.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DeliveryException">It was not accepted.</exception>
    public async Task PostAsync(Uri url, string id, ReadOnlyMemory<byte> body, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new("application/json", "utf-8");
        request.Headers.Add(IdempotencyKey, id);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                throw await FailureAsync(answer, cancellation);
            }
        }
        catch (HttpRequestException failure)
        {
            throw new DeliveryException(Explain(failure)) { IsRefused = failure.InnerException is DeliveryException { IsRefused: true } };
        }
        catch (IOException)
        {
            throw new DeliveryException("the connection broke off");
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException && !cancellation.IsCancellationRequested)
        {
            throw new DeliveryException("there is no connection to the receiver");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<DeliveryException> FailureAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var status = (int)answer.StatusCode;
        var isPassing = answer.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or (HttpStatusCode)425 || status >= 500;
        var word = await WordAsync(answer, cancellation);
        return new(status is >= 300 and < 400 ? $"the receiver answered {status}, and redirects are not followed" : $"the receiver answered {status}{(word is null ? "" : $" {word}")}")
        {
            RetryAfter = isPassing ? RetryAfter(answer.Headers.RetryAfter) : null,
            IsRefused = !isPassing,
        };
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - _time.GetUtcNow() : null);
        return wait is not { } asked || asked <= TimeSpan.Zero ? null : asked < MostPatience ? asked : MostPatience;
    }

    // A code such as Slack's no_service says what to mend; anything longer may repeat what was sent.
    private static async Task<string?> WordAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
            var buffer = new byte[MostRead];
            var length = await stream.ReadAtLeastAsync(buffer, LongestWord + 1, throwOnEndOfStream: false, cancellation);
            return length is > 0 and <= LongestWord && buffer.AsSpan(0, length).IndexOfAnyExcept(WordLetters) < 0
                ? System.Text.Encoding.ASCII.GetString(buffer, 0, length)
                : null;
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException)
        {
            return null;
        }
    }

    // What .NET says of it names the host.
    private static string Explain(HttpRequestException failure) => failure.HttpRequestError switch
    {
        _ when failure.InnerException is DeliveryException refused => refused.Message,
        HttpRequestError.NameResolutionError => "the name of the receiver's host is not known",
        HttpRequestError.SecureConnectionError => "there is no secure connection to the receiver: its certificate is not valid, or it speaks no TLS",
        HttpRequestError.ConnectionError => "there is no connection to the receiver",
        HttpRequestError.ProxyTunnelError => "the proxy does not connect to the receiver",
        _ => "the receiver did not answer as HTTP demands, or the connection broke off",
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses;
        try
        {
            addresses = IPAddress.TryParse(context.DnsEndPoint.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        }
        catch (SocketException)
        {
            throw new DeliveryException("the name of the receiver's host is not known");
        }

        // Looked at here and not before: a name may mean something else the next time it is asked for.
        if (addresses.FirstOrDefault(AddressGuard.IsRefused) is not null)
        {
            throw new DeliveryException("the URL leads to an address of machines' own metadata, where nothing is posted") { IsRefused = true };
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
