using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

[assembly: AssemblyFixture(typeof(Auditor.Tests.Hosting.Storage.PostgresServer))]

namespace Auditor.Tests.Hosting.Storage;

/// <summary>A PostgreSQL for tests: a server of its own on a free port of this machine, started for the first test that needs it, with a database for each.</summary>
/// <remarks>It refuses to run as root; then the user <c>postgres</c> of the package runs it.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Why a test that needs it is not run.</summary>
    public const string Absent = "PostgreSQL's initdb and postgres are not on this machine: apt-get install postgresql";

    private const string User = "postgres";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Process? _process;
    private string? _folder;
    private int _port;
    private int _databases;

    /// <summary>The connection string of a new, empty database. Skips the test where PostgreSQL is missing.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_process is null)
            {
                Assert.SkipUnless(Find("initdb") is not null, Absent);
                await StartAsync();
            }
        }
        finally
        {
            _turn.Release();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create(Connection(User));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
        return $"{Connection(name)};Timeout={HangGuard.Patience.TotalSeconds}";
    }

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        if (_process is not { } process)
            return;

        // The end of its input tells the shell to stop the server.
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        await RunAsync("rm", "-rf", _folder!);
    }

    private string Connection(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=true;Maximum Pool Size=20;Include Error Detail=true");

    private async Task StartAsync()
    {
        _folder = (await RunAsync("mktemp", "-d", "-p", Path.GetTempPath(), "auditor-postgres-XXXXXX")).Trim();
        await RunAsync(Find("initdb")!, "-D", $"{_folder}/data", "-U", User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            _port = FreePort.Take();

            // The server ends with the tests, even where they are killed: the shell reads until nobody is there to write.
            var settings = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=300";
            _process = Start("sh", ["-c", $"\"$0\" -D \"$1\" {settings} & server=$!; cat >/dev/null; kill -INT $server; wait $server", Find("postgres")!, $"{_folder}/data"]);
            _process.BeginErrorReadLine();
            _process.BeginOutputReadLine();
            if (await IsListeningAsync())
                return;
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        throw new InvalidOperationException("PostgreSQL does not start.");
    }

    private async Task<bool> IsListeningAsync()
    {
        var patience = Stopwatch.StartNew();
        await using var source = NpgsqlDataSource.Create(Connection(User));
        while (patience.Elapsed < TimeSpan.FromSeconds(60) && _process is { HasExited: false })
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50);
            }
        }

        return false;
    }

    private static async Task<string> RunAsync(string file, params string[] arguments)
    {
        using var process = Start(file, arguments);
        process.BeginErrorReadLine();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} ended with {process.ExitCode}.");
    }

    private static Process Start(string file, string[] arguments)
    {
        var isRoot = Environment.UserName is "root";
        var start = new ProcessStartInfo(isRoot ? "setpriv" : file, isRoot ? [$"--reuid={User}", $"--regid={User}", "--clear-groups", file, .. arguments] : arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException($"{start.FileName} cannot be run.", failure);
        }
    }

    // Debian keeps the programs of each version in a folder of their own.
    private static string? Find(string program)
    {
        const string versions = "/usr/lib/postgresql";
        var folders = Directory.Exists(versions) ? Directory.GetDirectories(versions).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")) : [];
        return folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }
}
