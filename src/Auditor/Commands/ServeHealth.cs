using System.Diagnostics.CodeAnalysis;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Commands;

/// <summary>Asks the hosted auditor of this machine whether it answers: the health check of a container that has neither shell nor curl.</summary>
internal static class ServeHealth
{
    private const string Path = "/healthz";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Asks.</summary>
    /// <param name="urls">Where the pages are served; the first of several is asked.</param>
    /// <param name="cancellation">Stops asking.</param>
    /// <returns>The exit code: 0 where it answers, 1 where it does not.</returns>
    [SuppressMessage("Security", "CA5359", Justification = "This machine asks itself, by no name that a certificate could bear, and sends nothing.")]
    public static async Task<int> AskAsync(string urls, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        using var client = new HttpClient(handler) { Timeout = Patience };
        var address = Address(urls);
        try
        {
            using var answer = await client.GetAsync(address, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return ExitCode.Clean;
            }

            await Console.Error.WriteLineAsync($"{address} answers {(int)answer.StatusCode}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"{address} does not answer: {failure.Message}");
        }

        return ExitCode.Findings;
    }

    /// <summary>Where to ask: what listens on every address listens on the machine's own.</summary>
    /// <exception cref="AuditException">It is no address of pages.</exception>
    internal static Uri Address(string urls)
    {
        try
        {
            var binding = BindingAddress.Parse(urls.Split(';')[0].Trim());
            var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
            return new UriBuilder(binding.Scheme, host, binding.Port, Path).Uri;
        }
        catch (FormatException)
        {
            throw new AuditException(ProblemKind.Configuration, $"--urls takes addresses such as http://127.0.0.1:5080, not \"{Printable.Of(urls)}\"");
        }
    }
}
