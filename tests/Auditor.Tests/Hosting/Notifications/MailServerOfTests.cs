using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>A mail server that speaks as much SMTP as a mail needs.</summary>
internal sealed class MailServerOfTests : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, string?> _answer;
    private readonly Task _serving;

    /// <summary>Starts one.</summary>
    /// <param name="answer">What it answers to a command in place of what such servers answer; null for that.</param>
    public MailServerOfTests(Func<string, string?>? answer = null)
    {
        _answer = answer ?? (_ => null);
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails that it took, as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>What was said to it.</summary>
    public ConcurrentQueue<string> Commands { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 ready");
        try
        {
            while (await reader.ReadLineAsync(_stop.Token) is { } command)
            {
                Commands.Enqueue(command);
                var verb = command.Split(' ')[0].ToUpperInvariant();
                if (_answer(command) is { } answer)
                {
                    await writer.WriteLineAsync(answer);
                }
                else if (verb == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    Mails.Enqueue(await ReadAsync(reader));
                    await writer.WriteLineAsync("250 taken");
                }
                else
                {
                    await writer.WriteLineAsync(verb switch { "EHLO" => "250-here\r\n250 AUTH PLAIN", "AUTH" => "235 welcome", "QUIT" => "221 bye", _ => "250 ok" });
                }
            }
        }
        catch (IOException)
        {
            // The other side had enough.
        }
    }

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line and not ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return mail.ToString();
    }
}
