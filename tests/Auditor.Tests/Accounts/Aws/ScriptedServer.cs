using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>A server that answers one request after the other with what it was told, byte by byte.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Reply> _replies;
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Answers with these in order, the last one for ever.</summary>
    public ScriptedServer(params Reply[] replies)
    {
        _replies = new ConcurrentQueue<Reply>(replies);
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>The requests, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Waits until so many requests have come.</summary>
    public async Task WaitAsync(int requests)
    {
        while (Requests.Count < requests)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        try
        {
            using (socket)
            {
                Requests.Enqueue(await ReadRequestAsync(socket));
                var reply = _replies.Count > 1 && _replies.TryDequeue(out var next) ? next : _replies.TryPeek(out var last) ? last : throw new InvalidOperationException("No reply.");
                if (reply.Reset)
                {
                    socket.LingerState = new LingerOption(enable: true, seconds: 0);
                    return;
                }

                await socket.SendAsync(reply.ToBytes(), _stop.Token);
                if (reply.Hangs)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                socket.Shutdown(SocketShutdown.Both);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over, or the client has gone.
        }
    }

    private async Task<string> ReadRequestAsync(Socket socket)
    {
        var request = new StringBuilder();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            request.Append(Encoding.UTF8.GetString(buffer, 0, count));
            var text = request.ToString();
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0 || (end >= 0 && text.Length - end - 4 >= LengthOf(text)))
                return text;
        }
    }

    private static int LengthOf(string request)
    {
        const string Header = "Content-Length: ";
        var start = request.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(request.AsSpan(start + Header.Length, request.IndexOf('\r', start) - start - Header.Length), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>One answer.</summary>
    internal sealed record Reply(int Status, string Body, params string[] Headers)
    {
        /// <summary>The connection is reset instead.</summary>
        public bool Reset { get; init; }

        /// <summary>Only half of the body comes, and nothing more.</summary>
        public bool Hangs { get; init; }

        /// <summary>AWS's way: with a request id.</summary>
        public static Reply Aws(int status, string body, params string[] headers) => new(status, body, ["x-amzn-RequestId: 7d9c3b52-0000-4000-8000-000000000001", .. headers]);

        public byte[] ToBytes()
        {
            var body = Encoding.UTF8.GetBytes(Body);
            var head = Encoding.ASCII.GetBytes(string.Concat(((string[])[$"HTTP/1.1 {Status} Word", $"Content-Length: {body.Length}", "Connection: close", .. Headers, ""]).Select(line => line + "\r\n")));
            return [.. head, .. Hangs ? body[..(body.Length / 2)] : body];
        }
    }
}
