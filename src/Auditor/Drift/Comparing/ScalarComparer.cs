using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Compares texts, numbers and booleans.</summary>
internal sealed class ScalarComparer(ComparisonRun run)
{
    private const string OneIsAnAlias = "one side names the key by an alias, and which key that is was not read";

    /// <summary>Compares two scalars.</summary>
    /// <param name="place">Where they stand.</param>
    /// <param name="expected">What should be there.</param>
    /// <param name="actual">What is there.</param>
    /// <param name="around">What stands around them.</param>
    /// <param name="rules">What is known of the property; null within a document.</param>
    public void Compare(Place place, ScalarNode expected, ScalarNode actual, Surroundings around, PropertyRules? rules)
    {
        if (expected.Text == actual.Text && (expected.Kind is ScalarKind.Null) == (actual.Kind is ScalarKind.Null))
        {
            return;
        }

        if (Mangled.Is(expected.Text, actual.Text) || Mangled.Is(actual.Text, expected.Text))
        {
            run.Uses(EquivalenceIds.Mangled, place);
            return;
        }

        if (rules is { IsVerbatim: true })
        {
            // A boolean becomes a text in lower case, whatever case it was written in.
            if (expected.Kind is not ScalarKind.Boolean || !string.Equals(expected.Text.ToLowerInvariant(), actual.Text, StringComparison.Ordinal))
            {
                run.Differs(DifferenceKind.NotEqual, place, expected, actual);
            }

            return;
        }

        if (Coerced(place, expected, actual) is { } coerced)
        {
            run.Uses(coerced, place);
        }
        else if (rules is null)
        {
            run.Differs(DifferenceKind.NotEqual, place, expected, actual);
        }
        else
        {
            Compare(place, expected, actual, rules, around);
        }
    }

    private void Compare(Place place, ScalarNode expected, ScalarNode actual, PropertyRules rules, Surroundings around)
    {
        foreach (var row in rules.Spellings)
        {
            if (!ComparisonRun.Holds(row, around))
            {
                continue;
            }

            switch (RowMeaning.IsSame(row, expected.Text, actual.Text, around, run.Context))
            {
                case true:
                    run.Uses(row.Id, place);
                    return;
                case null:
                    run.IsNotCompared(place, OneIsAnAlias);
                    return;
            }
        }

        if (Named(expected.Text, actual.Text) is { } named)
        {
            run.Uses(named, place);
        }
        else if (rules.IsSpelling(expected.Text, actual.Text) || (rules.IsEnumeration && string.Equals(expected.Text, actual.Text, StringComparison.OrdinalIgnoreCase)))
        {
            run.Uses(EquivalenceIds.Spelling, place);
        }
        else
        {
            run.Differs(DifferenceKind.NotEqual, place, expected, actual);
        }
    }

    // CloudFormation takes each for the other; but 1.10 and 1.1 are two texts, and two versions.
    private static string? Coerced(Place place, ScalarNode expected, ScalarNode actual)
    {
        if (expected.Kind is ScalarKind.Boolean || actual.Kind is ScalarKind.Boolean)
        {
            return string.Equals(expected.Text, actual.Text, StringComparison.OrdinalIgnoreCase) ? EquivalenceIds.Boolean : null;
        }

        return (expected.Kind is ScalarKind.Number || actual.Kind is ScalarKind.Number) && !place.Name.EndsWith("Version", StringComparison.Ordinal)
            && Scalars.Number(expected.Text) is { } number && number == Scalars.Number(actual.Text)
            ? EquivalenceIds.Number
            : null;
    }

    private string? Named(string expected, string actual) => (Arns.Is(expected), Arns.Is(actual)) switch
    {
        (true, true) => Arns.OfLogGroup(expected) == Arns.OfLogGroup(actual) ? EquivalenceIds.LogGroupArn : null,
        (true, false) => Arns.Names(expected, actual, run.Context) ? EquivalenceIds.ArnOrName : null,
        (false, true) => Arns.Names(actual, expected, run.Context) ? EquivalenceIds.ArnOrName : null,
        _ => null,
    };
}
