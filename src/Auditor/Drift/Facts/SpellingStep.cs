using System.Globalization;

namespace Auditor.Drift.Facts;

/// <summary>A step of a spelling: a <see cref="SpellingRewrite"/> or a <see cref="SpellingComparison"/>.</summary>
internal abstract record SpellingStep
{
    /// <summary>Reads a verb and its arguments, with spaces between.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static SpellingStep Parse(string text) => text.Split(' ') switch
    {
        ["lower"] => new SpellingRewrite.Lower(),
        ["upper"] => new SpellingRewrite.Upper(),
        ["append", var end] => new SpellingRewrite.Append(end),
        ["replace", var from, var to] => new SpellingRewrite.Replace(from, to),
        ["after", var separator] => new SpellingRewrite.After(separator),
        ["parts", [var separator], var count] => new SpellingRewrite.Parts(separator, int.Parse(count, CultureInfo.InvariantCulture)),
        ["constant", var value] => new SpellingRewrite.Constant(value),
        ["map", .. var pairs] => new SpellingRewrite.Map(pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)),
        ["arn", var service, var resource] => new SpellingComparison.Arn(service, resource, MayHaveRevision: false),
        ["arn", var service, var resource, "revision"] => new SpellingComparison.Arn(service, resource, MayHaveRevision: true),
        ["root"] => new SpellingComparison.Root(),
        ["version"] => new SpellingComparison.Version(),
        ["network"] => new SpellingComparison.Network(),
        _ => throw new InvalidDataException($"the table of facts has the unknown spelling {text}"),
    };
}
