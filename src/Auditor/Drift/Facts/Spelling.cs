using System.Collections.Immutable;

namespace Auditor.Drift.Facts;

/// <summary>One way in which a service spells a value that it was given otherwise: steps that rewrite what was given, the last of which may compare.</summary>
internal sealed record Spelling(ImmutableArray<SpellingStep> Steps)
{
    /// <summary>Reads the steps of the table, with tabs between.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Spelling Parse(string text) => new([.. text.Split('\t').Select(SpellingStep.Parse)]);

    /// <summary>Whether the service answers one where the other was given.</summary>
    public bool Allows(string given, string actual)
    {
        if (given.Length is 0)
        {
            return false;
        }

        var spelled = given;
        foreach (var step in Steps)
        {
            if (step is SpellingComparison comparison)
            {
                return comparison.Holds(spelled, actual);
            }

            spelled = ((SpellingRewrite)step).Of(spelled);
        }

        return string.Equals(spelled, actual, StringComparison.Ordinal);
    }
}
