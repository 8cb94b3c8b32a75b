using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Auditor.Configuration.Binding;

namespace Auditor.Accounts.Scanning;

/// <summary>Plans what a scan reads; what it must be permitted follows from the same plan.</summary>
internal static class ScanPlan
{
    /// <summary>The plan for the policies that take part.</summary>
    /// <param name="request">The audit.</param>
    /// <param name="policies">Its policies, as bound.</param>
    /// <param name="types">The types that are judged; null for all.</param>
    public static ReadPlan Of(AuditRequest request, PolicySets policies, IReadOnlySet<string>? types)
    {
        var table = ReadTable.Load();
        var taking = request.Policies.All.Where(descriptor => policies.Ids.Contains(descriptor.Id)).Select(descriptor => descriptor.Default).ToList();
        var judged = types is null ? taking : taking.Where(policy => policy.ResourceTypes.Any(types.Contains)).ToList();
        var needs = PolicyNeeds.Of(judged);

        // What is asked for by name is read, whether a policy is for it alone or for any type.
        return new(
            table,
            [.. needs ?? (IEnumerable<string>)[.. table.Types, .. judged.SelectMany(policy => policy.ResourceTypes)], .. types ?? (IEnumerable<string>)[]],
            request.Configuration.Environments.Any(environment => environment.Match is { Tags.IsEmpty: false }))
        {
            IsOpen = needs is null,
        };
    }
}
