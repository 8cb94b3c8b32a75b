using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Benchmarks;

/// <summary>Asks a hosted auditor for its pages as many people at once do: requests per second, how long they wait, and the memory of the server.</summary>
internal static class LoadTimings
{
    private const int People = 16;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What people look at, and what a person who looks for something goes through.
    private static readonly (string Name, string[] Paths)[] Visits =
    [
        ("overview", ["/"]),
        ("findings", ["/findings"]),
        ("findings, filtered and sorted", ["/findings?severity=low", "/findings?policy=s3-tls-only", "/findings?region=eu-west-1", "/findings?type=AWS::SNS::Topic", "/findings?account=100000000042", "/findings?severity=critical&sort=newest", "/findings?text=bucket", "/findings?text=name-100000000042-4242"]),
        ("API: findings", ["/api/v1/findings"]),
        ("all of these", ["/", "/findings", "/findings?severity=low", "/findings?policy=s3-tls-only", "/api/v1/findings", "/policies", "/coverage"]),
    ];

    /// <summary>Serves a store that <c>store</c> has filled, and prints what each visit takes.</summary>
    /// <param name="auditor">The published <c>auditor</c>, or its dll.</param>
    /// <param name="place">The folder of the store, or the connection string of a PostgreSQL database.</param>
    public static async Task<int> RunAsync(string auditor, string place)
    {
        var folder = Directory.CreateTempSubdirectory("auditor-load-").FullName;
        try
        {
            // The accounts are not there any more: nothing is to be scanned meanwhile.
            await File.WriteAllTextAsync(Path.Combine(folder, "policies.json"), """{ "schedule": "0 0 1 1 *" }""");
            using var server = Start(auditor, place, folder);
            try
            {
                var address = await AddressAsync(server);
                using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = People, UseCookies = false }) { BaseAddress = address, Timeout = Patience };
                client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
                foreach (var (name, paths) in Visits)
                {
                    await VisitAsync(client, server, name, paths);
                }
            }
            finally
            {
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task VisitAsync(HttpClient client, Process server, string name, string[] paths)
    {
        var sizes = new List<long>();
        foreach (var path in paths)
        {
            // As a page is rarely the first that anybody asks for.
            sizes.Add(await GetAsync(client, path));
        }

        var processor = Processor(server);
        var clock = Stopwatch.StartNew();
        var waits = (await Task.WhenAll(Enumerable.Range(0, People).Select(person => VisitAsync(client, paths, person, clock)))).SelectMany(times => times).Order().ToList();
        var seconds = clock.Elapsed.TotalSeconds;
        server.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waits.Count / seconds,7:0} requests/s  {At(0.5),6:0.0} ms in the middle, {At(0.99),6:0.0} ms p99, {waits[^1],6:0.0} ms at most; {(Processor(server) - processor).TotalSeconds / seconds:0.0} processors, {server.WorkingSet64 >> 20} MiB; {sizes.Average() / 1024:0} KiB each: {name}"));

        double At(double part) => waits[(int)(waits.Count * part)];
    }

    private static async Task<List<double>> VisitAsync(HttpClient client, string[] paths, int person, Stopwatch clock)
    {
        var times = new List<double>();
        for (var visit = person; clock.Elapsed < Each; visit++)
        {
            var start = clock.Elapsed;
            await GetAsync(client, paths[visit % paths.Length]);
            times.Add((clock.Elapsed - start).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<long> GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK
            ? (await answer.Content.ReadAsByteArrayAsync()).LongLength
            : throw new InvalidOperationException($"{path} answered {answer.StatusCode}");
    }

    private static Process Start(string auditor, string place, string folder)
    {
        var isDatabase = place.Contains('=', StringComparison.Ordinal);
        string[] arguments = ["serve", "--urls", "http://127.0.0.1:0", "--data", isDatabase ? folder : Path.GetFullPath(place), .. isDatabase ? ["--store", place] : Array.Empty<string>()];
        var isLibrary = auditor.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : Path.GetFullPath(auditor), isLibrary ? [Path.GetFullPath(auditor), .. arguments] : arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "eu-west-1") })
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        const string Said = "The pages are at ";
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Said, StringComparison.Ordinal))
            {
                _ = server.StandardOutput.ReadToEndAsync();
                _ = server.StandardError.ReadToEndAsync();
                return new Uri(line[Said.Length..]);
            }
        }

        throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
    }

    private static TimeSpan Processor(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime;
    }
}
