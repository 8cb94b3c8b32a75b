using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Drift.Inventory.Trail;

/// <summary>Looks in the events of one region for those that made resources. Each question takes half a second, so that only so many are asked.</summary>
/// <param name="client">Who asks.</param>
/// <param name="table">Which events make what.</param>
/// <param name="region">The region.</param>
internal sealed class CreationSearch(IAwsClient client, ReadTable table, string region)
{
    /// <summary>The most calls that are made of a region.</summary>
    public const int Most = 50;

    // Of one event, so that those that happen all day leave something for the others.
    private const int MostOfOne = 10;

    private readonly Dictionary<FoundDifference, MadeBy> _makers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<FoundDifference> _open = new(ReferenceEqualityComparer.Instance);
    private readonly ReadOperation _lookup = table.Operation(CreationTrail.Call);
    private int _asked;

    /// <summary>The region.</summary>
    public string Region => region;

    /// <summary>Who made what.</summary>
    public IReadOnlyDictionary<FoundDifference, MadeBy> Makers => _makers;

    /// <summary>What is not known and why; null where all is.</summary>
    public string? Note { get; private set; }

    /// <summary>Looks for those who made resources.</summary>
    /// <param name="wanted">Those of this region that no stack manages.</param>
    /// <param name="cancellation">Stops between two calls and within one.</param>
    public async Task RunAsync(ImmutableArray<FoundDifference> wanted, CancellationToken cancellation)
    {
        var events = wanted
            .SelectMany(difference => Events(difference.Resource.Type).Select(creation => (Key: (creation.Creation.Name, creation.Source), creation.Creation, Difference: difference)))
            .GroupBy(one => one.Key)

            // What breaks a policy first, then what tells of most.
            .OrderByDescending(group => group.Max(one => one.Difference.Causes.Select(cause => (Severity?)cause.Severity).Max()))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Source, StringComparer.Ordinal);
        try
        {
            foreach (var group in events)
            {
                var makes = group.Select(one => (one.Creation, one.Difference)).Where(one => !_makers.ContainsKey(one.Difference)).ToList();
                if (makes.Count > 0 && !await FindAsync(group.Key.Name, group.Key.Source, makes, cancellation))
                {
                    _open.UnionWith(makes.Select(one => one.Difference).Where(difference => !_makers.ContainsKey(difference)));
                }
            }

            _open.ExceptWith(_makers.Keys);
            var old = wanted.Length - _makers.Count - _open.Count;
            Note = string.Join("; ", Notes(old)) is { Length: > 0 } notes ? notes : null;
        }
        catch (AwsCallException failure)
        {
            Note = $"who made {wanted.Length - _makers.Count} of {wanted.Length} unmanaged resources is not known: {failure.Message}";
        }
    }

    private IEnumerable<string> Notes(int old)
    {
        if (_open.Count > 0)
        {
            yield return FormattableString.Invariant($"who made {_open.Count} unmanaged resources was not looked for: {Most} calls are made of a region, and {MostOfOne} for one event");
        }

        if (old > 0)
        {
            yield return FormattableString.Invariant($"of {old} unmanaged resources no event of the last 90 days tells who made them");
        }
    }

    private IEnumerable<(CreationEvent Creation, string Source)> Events(string type) =>
        table.Find(type)?.CreationEvents.Select(creation => (creation, $"{table.ApiOf(type).SigningName}.amazonaws.com")) ?? [];

    // The newest come first. Whether all that could tell was read.
    private async Task<bool> FindAsync(string name, string source, List<(CreationEvent Creation, FoundDifference Difference)> makes, CancellationToken cancellation)
    {
        var (found, pages, isWhole) = (new Dictionary<FoundDifference, MadeBy>(ReferenceEqualityComparer.Instance), 0, true);
        if (_asked >= Most)
        {
            return false;
        }

        var arguments = new JsonObject { ["LookupAttributes"] = new JsonArray(new JsonObject { ["AttributeKey"] = "EventName", ["AttributeValue"] = name }) };
        await foreach (var page in Pages.OfAsync(client, _lookup, arguments, region, cancellation))
        {
            (_asked, pages, isWhole) = (_asked + 1, pages + 1, page["NextToken"] is null);
            foreach (var one in (page["Events"] as JsonArray ?? []).OfType<JsonObject>().Select(TrailEvent.Of).OfType<TrailEvent>().Where(one => one.Source.StartsWith(source, StringComparison.Ordinal)))
            {
                foreach (var (creation, difference) in makes.Where(make => (make.Creation.IsRepeated || !found.ContainsKey(make.Difference)) && one.Made(make.Difference.Resource, make.Creation)))
                {
                    found[difference] = one.Maker;
                }
            }

            if (_asked >= Most || pages >= MostOfOne || makes.TrueForAll(make => !make.Creation.IsRepeated && found.ContainsKey(make.Difference)))
            {
                break;
            }
        }

        // Of what succeeds again and again, an earlier one may be among those that were not read.
        foreach (var (creation, difference) in makes.Where(make => (isWhole || !make.Creation.IsRepeated) && found.ContainsKey(make.Difference)))
        {
            _makers[difference] = found[difference];
        }

        return isWhole;
    }
}
