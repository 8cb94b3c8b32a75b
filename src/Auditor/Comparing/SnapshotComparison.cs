using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auditor.Auditing;
using Auditor.Drift.Comparing;
using Auditor.Drift.Facts;
using Auditor.Snapshots;

namespace Auditor.Comparing;

/// <summary>Tells what has changed of live resources between two scans that kept them. Resources are gone through one at a time; only those that changed are held.</summary>
/// <param name="before">What the earlier scan looked at.</param>
/// <param name="now">What the later one looked at.</param>
internal sealed class SnapshotComparison(LookedAt before, LookedAt now)
{
    /// <summary>The changes; null where neither result is of live accounts.</summary>
    public ResourceChanges? Compare(AuditResult earlier, AuditResult later) => (earlier.Snapshot, later.Snapshot) switch
    {
        ({ } first, { } second) => Compare(first, second),
        _ when !IsLive(earlier) && !IsLive(later) => null,
        var (first, _) => new()
        {
            Problem = $"Whether they have changed is not known, because {(first is null ? "the earlier result" : "this result")} does not keep them; auditor scan --snapshot --format json does.",
        },
    };

    private static bool IsLive(AuditResult result) => result.Coverage.Any(entry => entry.Source is not "template");

    private ResourceChanges Compare(ResourceSnapshot first, ResourceSnapshot second)
    {
        var known = Keyed(first).ToDictionary(one => one.Key, one => Hash(one.Resource), StringComparer.Ordinal);
        var (added, removed, changes, notLookedAt) = (new List<AuditedResource>(), new List<AuditedResource>(), new List<ResourceChange>(), new List<NotLookedAt>());
        var other = new Dictionary<string, SnapshotResource>(StringComparer.Ordinal);
        var unchanged = 0;
        foreach (var (key, resource) in Keyed(second))
        {
            if (!known.Remove(key, out var hash))
            {
                Tell(resource.Resource, Gap(before, resource.Resource) is { } gap ? $"before: {gap}" : null, added, notLookedAt);
            }
            else if (hash == Hash(resource))
            {
                unchanged++;
            }
            else
            {
                other.Add(key, resource);
            }
        }

        foreach (var (key, resource) in Keyed(first))
        {
            if (known.Remove(key))
            {
                Tell(resource.Resource, Gap(now, resource.Resource), removed, notLookedAt);
            }
            else if (other.Remove(key, out var after))
            {
                var properties = Compare(resource, after, notLookedAt);
                unchanged += properties.IsEmpty ? 1 : 0;
                changes.AddRange(properties.IsEmpty ? [] : [new ResourceChange(after.Resource, properties)]);
            }
        }

        return new() { Added = [.. added], Removed = [.. removed], Changed = [.. changes], Unchanged = unchanged, NotLookedAt = [.. notLookedAt] };
    }

    // Those that nothing tells apart are told apart by their order, which is that of every scan.
    private static IEnumerable<(string Key, SnapshotResource Resource)> Keyed(ResourceSnapshot snapshot)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var resource in snapshot)
        {
            var count = seen[resource.Key] = seen.GetValueOrDefault(resource.Key) + 1;
            yield return (count == 1 ? resource.Key : string.Create(CultureInfo.InvariantCulture, $"{resource.Key}\n{count}"), resource);
        }
    }

    private static UInt128 Hash(SnapshotResource resource)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{resource.Properties.ToJsonString()}\n{string.Join('\n', resource.Unread)}"), hash);
        return BitConverter.ToUInt128(hash);
    }

    private static string? Gap(LookedAt lookedAt, AuditedResource resource) =>
        resource.Account is { } account ? lookedAt.Gap(account, resource.Region, resource.Type) : "its account is not known";

    private static void Tell(AuditedResource resource, string? gap, List<AuditedResource> looked, List<NotLookedAt> notLookedAt)
    {
        if (gap is null)
        {
            looked.Add(resource);
        }
        else
        {
            notLookedAt.Add(new(Identity(resource), $"{resource.Type} {resource.Name}", gap));
        }
    }

    private static ImmutableArray<PropertyChange> Compare(SnapshotResource before, SnapshotResource after, List<NotLookedAt> notLookedAt)
    {
        var resource = after.Resource;
        foreach (var unread in before.Unread.Select(unread => unread with { Reason = $"before: {unread.Reason}" }).Concat(after.Unread).DistinctBy(unread => unread.Path, StringComparer.Ordinal))
        {
            notLookedAt.Add(new(Identity(resource), $"{unread.Path} of {resource.Type} {resource.Name}", unread.Reason));
        }

        // What one of the scans did not read is compared on neither side.
        var paths = before.Unread.Concat(after.Unread).Select(unread => unread.Path).ToHashSet(StringComparer.Ordinal);
        var comparison = ResourceComparer.Compare(resource.Type, before.Known(paths), after.Known(paths), new()
        {
            Account = resource.Account,
            Region = resource.Region,
            Partition = resource.Arn?.Split(':', 3) is ["arn", { Length: > 0 } partition, _] ? partition : "aws",
            PhysicalId = resource.PhysicalId,

            // Both sides come from the same source: what one of them is silent about is not there.
            IsOfTemplates = true,
        });
        notLookedAt.AddRange(comparison.NotCompared.Select(one => new NotLookedAt(Identity(resource), $"{one.Path} of {resource.Type} {resource.Name}", one.Reason)));

        // What AWS alone sets, such as until when a database can be restored, changes all the time and by nobody.
        var facts = DriftFacts.Find(resource.Type);
        return [.. comparison.Differences.Where(one => facts?.IsReadOnly(one.Path[(one.Path.IndexOf('/', StringComparison.Ordinal) + 1)..]) is not true).Select(one => new PropertyChange(one.Kind, one.Path, SnapshotResource.Json(one.Expected), SnapshotResource.Json(one.Actual)))];
    }

    private static string Identity(AuditedResource resource) => resource.Arn ?? resource.PhysicalId ?? resource.LogicalId;
}
