namespace Auditor.Reporting.Values;

/// <summary>Lays two lists side by side, so that as many equal items as possible stand beside each other in their order.</summary>
internal static class Alignment
{
    // Beyond it, what stands between the equal beginning and the equal end is taken for other throughout.
    private const long MostCells = 1 << 20;

    /// <summary>Pairs of indexes in the order of both lists; equal items as a pair, others with the other index as -1, those of the first list before those of the second.</summary>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var start = 0;
        while (start < first.Count && start < second.Count && first[start] == second[start])
        {
            yield return (start, start);
            start++;
        }

        var (firstEnd, secondEnd) = (first.Count, second.Count);
        while (firstEnd > start && secondEnd > start && first[firstEnd - 1] == second[secondEnd - 1])
        {
            firstEnd--;
            secondEnd--;
        }

        var (one, other) = (start, start);
        var lengths = Lengths(first, second, start, firstEnd, secondEnd);
        while (one < firstEnd || other < secondEnd)
        {
            if (lengths is not null && one < firstEnd && other < secondEnd && first[one] == second[other])
            {
                yield return (one++, other++);
            }
            else if (one < firstEnd && (other == secondEnd || lengths is null || lengths[one + 1 - start, other - start] >= lengths[one - start, other + 1 - start]))
            {
                yield return (one++, -1);
            }
            else
            {
                yield return (-1, other++);
            }
        }

        for (; one < first.Count; one++, other++)
        {
            yield return (one, other);
        }
    }

    // Of the longest common subsequence from each pair of places on.
    private static int[,]? Lengths(IReadOnlyList<string> first, IReadOnlyList<string> second, int start, int firstEnd, int secondEnd)
    {
        var (rows, columns) = (firstEnd - start, secondEnd - start);
        if ((long)rows * columns > MostCells)
        {
            return null;
        }

        var lengths = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = first[start + row] == second[start + column]
                    ? lengths[row + 1, column + 1] + 1
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        return lengths;
    }
}
