using System.Globalization;
using System.Text;
using Auditor.Hosting.Storage.Databases;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>An order of findings: how it is asked for, and where a list goes on.</summary>
/// <param name="Name">What cursors call it.</param>
/// <param name="Sql">The order.</param>
/// <param name="Sorted">The same order, by sorting and not by an index.</param>
/// <param name="After">What comes after the key in <c>@k0</c>, <c>@k1</c> and so on.</param>
/// <param name="Key">The key of a row: texts and whole numbers.</param>
/// <param name="IsDescending">Whether the greatest key comes first.</param>
internal sealed record FindingOrder(string Name, string Sql, string Sorted, string After, Func<FindingRow, object[]> Key, bool IsDescending = false) : IComparer<FindingRow>
{
    private static readonly FindingOrder Worst = new("severity", "f.rank, f.rule, f.name, f.seq", "f.rank + 0, f.rule, f.name, f.seq", "(f.rank, f.rule, f.name, f.seq) > (@k0, @k1, @k2, @k3)", row => [(long)row.Rank, row.Rule, row.Name, row.Seq]);

    private static readonly FindingOrder Newest = new("newest", "f.opened_at DESC, f.seq DESC", "f.opened_at + 0 DESC, f.seq DESC", "(f.opened_at, f.seq) < (@k0, @k1)", row => [row.OpenedAt.ToUnixTimeMilliseconds(), row.Seq], IsDescending: true);

    // The condition says what the index is of.
    private static readonly FindingOrder Resolved = new("resolved", "f.resolved_at DESC, f.seq DESC", "f.resolved_at + 0 DESC, f.seq DESC", "(f.resolved_at, f.seq) < (@k0, @k1)", row => [row.ResolvedAt.GetValueOrDefault().ToUnixTimeMilliseconds(), row.Seq], IsDescending: true)
    {
        Within = "f.resolved_at IS NOT NULL",
    };

    private static readonly FindingOrder Names = new("resource", "f.name, f.rule, f.seq", "f.name || '', f.rule, f.seq", "(f.name, f.rule, f.seq) > (@k0, @k1, @k2)", row => [row.Name, row.Rule, row.Seq]);

    // What every row has that the order is of, or null.
    private string? Within { get; init; }

    /// <summary>The order that a query asks for.</summary>
    public static FindingOrder Of(FindingQuery query) => query.Sort switch
    {
        FindingSort.Severity => Worst,
        FindingSort.Newest => query.States.All(state => state is FindingState.Resolved) ? Resolved : Newest,
        FindingSort.Resource => Names,
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    /// <summary>The cursor after a row.</summary>
    public string Cursor(FindingRow row) => Storage.Cursor.Of(Name, Key(row).Select(part => Convert.ToString(part, CultureInfo.InvariantCulture)!));

    /// <summary>Restricts a query to what it orders, after a cursor.</summary>
    public void AddTo(Conditions conditions, string? cursor)
    {
        if (Within is not null)
        {
            conditions.Add(Within);
        }

        var kinds = Key(new FindingRow());
        var key = Storage.Cursor.Read(cursor, Name, kinds.Length);
        if (key.IsEmpty)
        {
            return;
        }

        foreach (var (index, part) in key.Index())
        {
            conditions.Parameters.Add(string.Create(CultureInfo.InvariantCulture, $"k{index}"), kinds[index] is long ? Storage.Cursor.Number(part) : part);
        }

        conditions.Add(After);
    }

    public int Compare(FindingRow? x, FindingRow? y)
    {
        var (left, right) = (Key(x!), Key(y!));
        for (var index = 0; index < left.Length; index++)
        {
            // By bytes, as databases do.
            var order = left[index] is long number ? number.CompareTo((long)right[index]) : Encoding.UTF8.GetBytes((string)left[index]).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)right[index]));
            if (order != 0)
            {
                return IsDescending ? -order : order;
            }
        }

        return 0;
    }
}
