using Auditor.Auditing;
using Auditor.Comparing;
using Dapper;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Brings the live resources of a target to what a scan read. One that was not looked at stays as it was.</summary>
internal static class ResourceRecorder
{
    public static async Task RecordAsync(RecordingContext context, CancellationToken cancellation)
    {
        if (context.Prepared.Resources is not { } resources)
        {
            return;
        }

        var known = (await context.Connection.QueryAsync<(string Key, string Type, string Region, byte[] Hash)>("SELECT key, type, region, hash FROM resources WHERE account = @Account", new { context.Account }, context.Transaction))
            .ToDictionary(one => one.Key, StringComparer.Ordinal);
        var lookedAt = new SecondLook(context.Prepared.Result).LookedAt;
        var time = context.Time.ToUnixTimeMilliseconds();
        await context.WriteAsync(
            """
            INSERT INTO resources (account, key, type, region, stack, name, environment, changed_at, hash, document) VALUES (@account, @key, @type, @region, @stack, @name, @environment, @changed, @hash, @document)
            ON CONFLICT (account, key) DO UPDATE SET stack = excluded.stack, name = excluded.name, environment = excluded.environment, changed_at = excluded.changed_at, hash = excluded.hash, document = excluded.document
            """,
            ["account", "key", "type", "region", "stack", "name", "environment", "changed", "hash", "document"],
            resources.Where(one => !known.TryGetValue(one.Key, out var before) || !before.Hash.AsSpan().SequenceEqual(one.Value.Hash)).Select(one => Row(context.Account, one.Key, one.Value, time)),
            cancellation);
        await context.WriteAsync(
            "DELETE FROM resources WHERE account = @account AND key = @key",
            ["account", "key"],
            known.Values.Where(one => !resources.ContainsKey(one.Key) && lookedAt.Gap(context.Account, one.Region.Length == 0 ? null : one.Region, one.Type) is null).Select(one => new object?[] { context.Account, one.Key }),
            cancellation);
    }

    private static object?[] Row(string account, string key, PreparedResource prepared, long time)
    {
        AuditedResource resource = prepared.Resource;
        return [account, key, resource.Type, resource.Region ?? "", resource.Stack ?? "", resource.Name, resource.Environment ?? "", time, prepared.Hash, prepared.Document];
    }
}
