using System.Net;
using System.Net.Sockets;

namespace Auditor.Tests;

/// <summary>Ports of this machine for servers that must be told theirs.</summary>
internal static class FreePort
{
    // Below those that the system gives to whoever takes any: nothing comes there before the server does.
    private const int First = 18_000;
    private const int Count = 10_000;

    private static int _next = Random.Shared.Next(Count);

    /// <summary>A port that nobody listens at.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = First + ((Interlocked.Increment(ref _next) & int.MaxValue) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }
}
