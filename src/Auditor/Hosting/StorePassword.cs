using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Reporting;

namespace Auditor.Hosting;

/// <summary>The password of the store as a secret of Secrets Manager has it, which is rotated while the auditor runs.</summary>
internal sealed class StorePassword : IAsyncDisposable
{
    // What PostgreSQL's driver reads whenever it opens a connection without a password of its own: thus every pool of connections gets it.
    private const string Driver = "PGPASSWORD";

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private static readonly AwsOperation GetSecretValue = new()
    {
        Api = new()
        {
            Name = "secretsmanager",
            ServiceId = "Secrets Manager",
            SigningName = "secretsmanager",
            EndpointPrefix = "secretsmanager",
            Version = "2017-10-17",
            Wire = AwsWire.Json11,
            TargetPrefix = "secretsmanager",
        },
        Name = "GetSecretValue",
    };

    private readonly CancellationTokenSource _end = new();
    private readonly AwsClientSettings _settings;
    private readonly AwsClient _client;
    private readonly Task _following;

    private StorePassword(string secret, AwsClientSettings settings, AwsClient client, TimeProvider time)
    {
        (_settings, _client) = (settings, client);
        _following = FollowAsync(secret, time);
    }

    /// <summary>Has the driver know the password, now and after every rotation; null where no secret is named.</summary>
    /// <exception cref="AuditException">The secret cannot be read.</exception>
    public static async Task<StorePassword?> StartAsync(HostEnvironment environment, TimeProvider time, CancellationToken cancellation)
    {
        if (environment.Text("STORE_SECRET") is not { } secret)
        {
            return null;
        }

        var account = Place(secret).Account;
        var settings = new AwsClientSettings();
        var client = new AwsClient(account, (await AwsCredentialSource.FindAsync(profile: null, settings, cancellation)).Credentials, settings);
        try
        {
            Set(await ReadAsync(client, secret, cancellation));
        }
        catch (AwsCallException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Access, $"the password of the store cannot be read: {failure.Message}"), failure);
        }

        return new(secret, settings, client, time);
    }

    /// <summary>The password in the secret.</summary>
    /// <exception cref="AuditException">There is none in it.</exception>
    /// <exception cref="AwsCallException">It cannot be read.</exception>
    internal static async Task<string> ReadAsync(IAwsClient client, string secret, CancellationToken cancellation)
    {
        var answer = await client.CallAsync(new(GetSecretValue, new() { ["SecretId"] = secret }, Place(secret).Region), cancellation);
        try
        {
            return JsonNode.Parse((string?)answer["SecretString"] ?? "") is JsonObject fields && fields["password"] is JsonValue value && value.TryGetValue<string>(out var password)
                ? password
                : throw Nothing(secret);
        }
        catch (JsonException)
        {
            throw Nothing(secret);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _settings.Dispose();
        _end.Dispose();
    }

    private static void Set(string password) => Environment.SetEnvironmentVariable(Driver, password);

    private static (string Region, string Account) Place(string secret) => secret.Split(':') is ["arn", _, "secretsmanager", { Length: > 0 } region, { Length: 12 } account, "secret", ..]
        ? (region, account)
        : throw new AuditException(ProblemKind.Configuration, $"AUDITOR_STORE_SECRET is the ARN of a secret, such as arn:aws:secretsmanager:eu-west-1:111111111111:secret:auditor-x1Y2z3, not \"{Printable.Of(secret)}\"");

    // What it holds is not told, not even in part.
    private static AuditException Nothing(string secret) =>
        new(ProblemKind.Configuration, $"the secret {Printable.Of(secret)} holds no password: it is to be an object with the member \"password\", as RDS writes it");

    private async Task FollowAsync(string secret, TimeProvider time)
    {
        using var timer = new PeriodicTimer(Freshness, time);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            try
            {
                Set(await ReadAsync(_client, secret, _end.Token));
            }
            catch (Exception failure) when (failure is AwsCallException or AuditException)
            {
                // The password that is known is most likely the right one still.
                await Console.Error.WriteLineAsync($"warning: the password of the store could not be read again: {Printable.Of(failure.Message)}");
            }
        }
    }
}
