namespace Auditor.Authoring;

/// <summary>How many cases and mutations were tried, and how many were not as they should be.</summary>
internal readonly record struct TestTally(int Cases, int Failed, int Mutations, int Unnoticed)
{
    /// <summary>Whether there is something, and nothing is wrong with it.</summary>
    public bool Passed => Cases > 0 && Failed == 0 && Unnoticed == 0;

    public static TestTally operator +(TestTally left, TestTally right) =>
        new(left.Cases + right.Cases, left.Failed + right.Failed, left.Mutations + right.Mutations, left.Unnoticed + right.Unnoticed);
}
