using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Drift;
using Auditor.Drift.Inventory;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>Random changes of the reference stack's account, one at a time: each that matters is told once and where it is, and no other is.</summary>
public sealed class MutationTests(LiveReference live, ITestOutputHelper output) : IClassFixture<LiveReference>
{
    private const int Count = 200;

    [Theory]
    [InlineData(20261123)]
    [InlineData(4)]
    public async Task Every_change_that_matters_is_told_once_at_its_path_and_no_other_is(int seed)
    {
        var reading = await live.ReadAsync();
        var notCompared = Compare(reading).SelectMany(one => one.Tally.NotCompared).Where(one => one.Property is not null).Select(one => (one.Type, one.Property!)).ToHashSet();
        Assert.Empty(Compare(reading).SelectMany(one => one.Differences));

        var (wrong, kinds) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var mutation in new Mutations(reading, new(seed), notCompared).Next().Take(Count))
        {
            var kind = $"{mutation.Kind}{(mutation.IsReal ? "" : ", which means nothing")}";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var found = Compare(mutation.Apply(reading)).SelectMany(one => one.Differences).Concat(New(mutation, reading)).ToList();
            if (mutation.IsReal ? found is not [var only] || !IsAt(only, mutation) : found.Count > 0)
            {
                wrong.Add($"{kind}: {mutation.Resource.Type} {mutation.Resource.LogicalId} {mutation.Path}: {(found.Count == 0 ? "nothing" : string.Join("; ", found.Select(one => $"{one.Kind} {one.Resource.LogicalId} {one.Path}")))}");
            }
        }

        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}")));
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static List<StackComparison> Compare(AccountReading reading)
    {
        var comparison = new LiveComparison(reading, ReadTable.Load());
        return [.. reading.Stacks.Select(comparison.Compare)];
    }

    // Those that the account has without the change are known.
    private static IEnumerable<FoundDifference> New(Mutation mutation, AccountReading reading) =>
        new Unmanaged(mutation.Apply(reading), ReadTable.Load()).Compare().Differences.Where(one => !reading.Resources.Contains(one.Resource));

    // An item that is one side's only is told as a whole, and a document by its elements.
    private static bool IsAt(FoundDifference found, Mutation mutation) =>
        found.Resource.LogicalId == mutation.Resource.LogicalId && (mutation.Kind, found.Kind) switch
        {
            ("deleted", var kind) => kind is DifferenceKind.Missing && found.Path is null,
            ("beside", var kind) => kind is DifferenceKind.Unmanaged,
            _ => found.Path is { } path && NodeEdit.Property(path.Split('/')) is var property && (IsWithin(property, mutation.Path!) || IsWithin(mutation.Path!, property)),
        };

    private static bool IsWithin(string inner, string outer) => inner == outer || inner.StartsWith($"{outer}/", StringComparison.Ordinal);
}
