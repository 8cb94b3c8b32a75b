using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tools.DriftFacts.Transforms;

/// <summary>
/// Reduces a formula, which says how a property that was given comes back, to the few steps that the auditor knows. A formula is JSONata, of alternatives
/// with <c>$OR</c> between, and texts within are regular expressions; what is meant by them is told more strictly here.
/// </summary>
internal static partial class Reduction
{
    /// <summary>The spellings that a formula tells.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="property">The name of the property whose formula it is.</param>
    public static Reduced Of(string formula, string property)
    {
        var spellings = new SortedSet<string>(StringComparer.Ordinal);
        var isWhole = true;
        foreach (var alternative in formula.Split(" $OR ", StringSplitOptions.TrimEntries))
        {
            var reduced = Whole(alternative, property) ?? Alternatives(ExpressionReader.Read(alternative), property);
            isWhole &= reduced is not null;
            spellings.UnionWith((reduced ?? []).Select(steps => string.Join('\t', steps)).Where(steps => steps.Length > 0));
        }

        return new([.. spellings], isWhole);
    }

    // These are programs, told by what only they do.
    private static ImmutableArray<string>[]? Whole(string formula, string property)
    {
        if (Lookup().Match(formula) is { Success: true } lookup && lookup.Groups["name"].Value == property)
        {
            return [[$"map {string.Join(' ', Pair().Matches(lookup.Groups["pairs"].Value).Select(pair => $"{pair.Groups["from"].Value}={pair.Groups["to"].Value}"))}", "lower"]];
        }

        var isNetwork = formula.StartsWith(property + "~>function(", StringComparison.Ordinal)
            && (formula.Contains("$formatBase($,2)", StringComparison.Ordinal) || formula.Contains("$replace(/(:0)+$/,\"::\")", StringComparison.Ordinal));
        return isNetwork ? [["network"]] : null;
    }

    private static ImmutableArray<string>[]? Alternatives(Expression? expression, string property) => expression switch
    {
        null => null,
        Expression.Choice(Expression.Equal(var value, Expression.Text(var from)), Expression.Text(var to), var otherwise) when Same(value, otherwise, property) =>
            Steps(value, property) is { } steps && IsWord(from) && IsWord(to) ? [steps, steps.Add($"map {from}={to}")] : null,
        Expression.Text(var text) when IsWord(text) => [[$"constant {text}"]],
        Expression.Text(var text) when ArnPattern.Read(text) is { } arn => [[$"arn {arn.Service} {arn.Resource}"]],
        _ => Steps(expression, property) is { } steps ? [steps] : null,
    };

    private static ImmutableArray<string>? Steps(Expression expression, string property) => expression switch
    {
        Expression.Property(var path) => path == property || path.EndsWith("." + property, StringComparison.Ordinal) ? [] : null,
        Expression.Call("lowercase", [var of]) => Then(of, property, "lower"),
        Expression.Call("uppercase", [var of]) => Then(of, property, "upper"),
        Expression.Call("string", [var of]) => Steps(of, property),
        Expression.Call("replace", [var of, Expression.Text(var from), Expression.Text(var to)]) when IsWord(from) && IsWord(to) => Then(of, property, $"replace {from} {to}"),
        Expression.Last(Expression.Call("split", [var of, Expression.Text(var separator)])) when IsWord(separator) => Then(of, property, $"after {separator}"),
        Expression.Call("join", [Expression.Call("split", [var of, Expression.Text(var separator), Expression.Number(var count)]), Expression.Text(var again)])
            when separator == again && IsWord(separator) => Then(of, property, $"parts {separator} {count}"),
        Expression.Call("join", [Expression.Items([var of, Expression.Text(".*")])]) => Then(of, property, "version"),
        Expression.Call("join", [Expression.Items([var of, Expression.Text(var end)])]) when IsWord(end) => Then(of, property, $"append {end}"),
        Expression.Call("join", [Expression.Items([Expression.Text(var start), var of, Expression.Text(":[a-zA-Z-]*")])])
            when start.EndsWith(":iam::", StringComparison.Ordinal) => Then(of, property, "root"),
        Expression.Call("join", [Expression.Items([Expression.Text(var start), var of])]) when ArnPattern.Read(start) is { } arn => Arn(arn, of, property),
        _ => null,
    };

    // A name of a task definition without a revision stands for one of its revisions.
    private static ImmutableArray<string>? Arn(ArnPattern arn, Expression of, string property) => of switch
    {
        Expression.Choice(Expression.Call("contains", [var searched, Expression.Text(":")]), var then, Expression.Call("join", [Expression.Items([var joined, Expression.Text(":[0-9]+")])]))
            when Same(searched, then, property) && Same(then, joined, property) => Then(then, property, $"arn {arn.Service} {arn.Resource} revision"),
        _ => Then(of, property, $"arn {arn.Service} {arn.Resource}"),
    };

    private static ImmutableArray<string>? Then(Expression of, string property, string step) => Steps(of, property)?.Add(step);

    private static bool Same(Expression left, Expression right, string property) =>
        Steps(left, property) is { } first && Steps(right, property) is { } second && first.SequenceEqual(second, StringComparer.Ordinal);

    // Neither a pattern, but for a single dot, nor anything that a line of the table could not hold.
    private static bool IsWord(string text) => text is "." or "/" or ":" || (text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '/'));

    [GeneratedRegex(@"^\(\$mapVal := \$lookup\(\{(?<pairs>[^}]*)\}, (?<name>\w+)\);\$mapVal \? \$mapVal : \$lowercase\(\k<name>\)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lookup();

    [GeneratedRegex(@"'(?<from>[^']*)': *'(?<to>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();
}
