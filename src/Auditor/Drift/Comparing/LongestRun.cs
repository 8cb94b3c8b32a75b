namespace Auditor.Drift.Comparing;

/// <summary>The most pairs that stand in the same order in two lists.</summary>
internal static class LongestRun
{
    /// <summary>The pairs that keep their order, of pairs in the order of the first list.</summary>
    public static List<(int Expected, int Actual)> Of(List<(int Expected, int Actual)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = pairs[tails[middle]].Actual < pairs[i].Actual ? (middle + 1, high) : (low, middle);
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<(int, int)>();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
        {
            run.Add(pairs[at]);
        }

        run.Reverse();
        return run;
    }
}
