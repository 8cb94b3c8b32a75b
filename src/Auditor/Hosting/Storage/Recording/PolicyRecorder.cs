using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Reporting.Json;
using Dapper;
using Policies.Model;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>Stores how the policies describe themselves, and what they came to for a target.</summary>
internal static class PolicyRecorder
{
    private const int HashBytes = 16;

    /// <summary>Stores how they describe themselves now.</summary>
    public static async Task DescribeAsync(RecordingContext context, CancellationToken cancellation)
    {
        var result = context.Prepared.Result;
        var known = (await context.Connection.QueryAsync<(string Id, byte[] Hash)>("SELECT id, hash FROM policies", transaction: context.Transaction)).ToDictionary(policy => policy.Id, policy => policy.Hash, StringComparer.Ordinal);
        var described = result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).OrderBy(policy => policy.Id, StringComparer.Ordinal).Select(policy => (policy.Id, Document: Packed.Json(ResultShape.Policy, policy with { Counts = PolicyCounts.None, NotIn = [] }))).ToList();
        await context.WriteAsync(
            "INSERT INTO policies (id, hash, document) VALUES (@id, @hash, @document) ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, document = excluded.document",
            ["id", "hash", "document"],
            described.Select(policy => (policy.Id, policy.Document, Hash: SHA256.HashData(policy.Document)[..HashBytes]))
                .Where(policy => known.GetValueOrDefault(policy.Id) is not { } before || !before.AsSpan().SequenceEqual(policy.Hash))
                .Select(policy => new object?[] { policy.Id, policy.Hash, Encoding.UTF8.GetString(policy.Document) }),
            cancellation);
    }

    /// <summary>Stores what they came to in this scan. What is open or waived now is the posture's to say: a scan finds nothing where it does not look.</summary>
    public static async Task CountAsync(RecordingContext context, CancellationToken cancellation)
    {
        var result = context.Prepared.Result;
        var unread = new Unread(result.Coverage, result.Errors);
        await context.Connection.ExecuteAsync("DELETE FROM policy_counts WHERE account = @Account", new { context.Account }, context.Transaction);
        await context.InsertAsync(
            "policy_counts",
            ["account", "policy", "non_compliant", "unknown", "waived", "compliant", "not_applicable", "failed", "not_in", "unread"],
            result.Policies.DistinctBy(policy => policy.Id, StringComparer.Ordinal).Select(policy => new object?[]
            {
                context.Account, policy.Id, (long)policy.Counts.NonCompliant, (long)policy.Counts.Unknown, (long)policy.Counts.Waived, (long)policy.Counts.Compliant,
                (long)policy.Counts.NotApplicable, (long)policy.Counts.Failed, policy.NotIn.IsEmpty ? null : JsonSerializer.Serialize([.. policy.NotIn.Select(name => name ?? "")], CursorContext.Default.ListString),
                unread.Concerns(policy.ResourceTypes.IsEmpty ? [Policy.AnyType] : policy.ResourceTypes) ? 1L : 0L,
            }),
            cancellation);
    }
}
