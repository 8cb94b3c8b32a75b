using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// What a Content-Security-Policy header allows (W3C: Content Security Policy Level 3). Names are read without regard to case,
/// and of a directive that is given twice the first counts.
/// </summary>
public sealed class ContentSecurityPolicy
{
    // Stands for a part of the text that is not known and may be anything.
    private const char Gap = '\uFFFD';

    private static readonly ImmutableArray<string> WholeSchemes = ["http:", "https:", "data:"];

    private readonly string _text;
    private readonly Dictionary<string, ImmutableArray<string>> _directives = new(StringComparer.OrdinalIgnoreCase);

    private ContentSecurityPolicy(string readable, string text)
    {
        _text = readable;
        foreach (var directive in text.Split(';'))
        {
            var words = directive.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
            {
                _directives.TryAdd(words[0], [.. words[1..]]);
            }
        }
    }

    /// <summary>Reads a header's content. What a resource or the target gives on deployment is taken for a plain word.</summary>
    public static Value<ContentSecurityPolicy> Read(Value<string> text) => text switch
    {
        Value<string>.Choice choice => new Value<ContentSecurityPolicy>.Choice(choice.Property, choice.Condition, Read(choice.WhenTrue), Read(choice.WhenFalse)),
        Value<string>.Unknown { Property.Node: CompositeNode composite } unknown =>
            new Value<ContentSecurityPolicy>.Known(unknown.Property, new(composite.Symbol, string.Concat(composite.Parts.Select(Spell)))),
        _ => text.Select(content => new ContentSecurityPolicy(content, content)),
    };

    /// <summary>
    /// Holds if scripts come from named places only and none is made of text by <c>eval</c>. Every list that governs scripts counts;
    /// without any, scripts may come from everywhere.
    /// </summary>
    /// <param name="allowUnsafeInline">Whether scripts within the page may run.</param>
    /// <param name="place">The property that holds the text.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict RestrictsScripts(bool allowUnsafeInline, Property place, string expected)
    {
        if (!_directives.ContainsKey("script-src") && !_directives.ContainsKey("default-src"))
        {
            return OrGap(place.Answer(Outcome.NonCompliant, expected, "no script-src and no default-src"), place, expected);
        }

        var verdict = Verdict.NotApplicable;
        foreach (var name in new[] { _directives.ContainsKey("script-src") ? "script-src" : "default-src", "script-src-elem", "script-src-attr" })
        {
            if (_directives.TryGetValue(name, out var sources))
            {
                verdict &= Judge(name, sources, UnwantedScript(sources, allowUnsafeInline), place, expected);
            }
        }

        return OrGap(verdict, place, expected);
    }

    /// <summary>Holds if only named places may frame the page; null where the policy does not speak of frames.</summary>
    /// <param name="place">The property that holds the text.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict? RestrictsFrames(Property place, string expected) =>
        _directives.TryGetValue("frame-ancestors", out var ancestors)
            ? OrGap(Judge("frame-ancestors", ancestors, ancestors.FirstOrDefault(IsWildcard), place, expected), place, expected)
            : _directives.Keys.Any(HasGap) ? place.Answer(Outcome.Unknown, expected, _text) : null;

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static string Spell(Node part) => part switch
    {
        ScalarNode scalar => scalar.Text,
        ReferenceNode or UnknownNode { Kind: UnknownKind.PseudoParameter } => "known-on-deployment",
        _ => Gap.ToString(),
    };

    private static bool HasGap(string word) => word.Contains(Gap, StringComparison.Ordinal);

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static string? UnwantedScript(ImmutableArray<string> sources, bool allowUnsafeInline)
    {
        var isPinned = sources.Any(source => source.StartsWith("'nonce-", StringComparison.OrdinalIgnoreCase) || source.StartsWith("'sha", StringComparison.OrdinalIgnoreCase));

        // With 'strict-dynamic' browsers ignore places, and with a nonce or hash 'unsafe-inline'.
        var trustsPlaces = !(isPinned && sources.Any(source => Is(source, "'strict-dynamic'")));
        return sources.FirstOrDefault(source =>
            Is(source, "'unsafe-eval'")
            || (trustsPlaces && IsWildcard(source))
            || (!allowUnsafeInline && !isPinned && Is(source, "'unsafe-inline'")));
    }

    private static bool IsWildcard(string source)
    {
        if (WholeSchemes.Contains(source, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var host = source.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? source[(scheme + 3)..] : source;
        return host.Split('/', ':')[0] == "*";
    }

    private static Verdict Judge(string directive, ImmutableArray<string> sources, string? unwanted, Property place, string expected) =>
        unwanted is not null ? place.Answer(Outcome.NonCompliant, expected, $"{directive} with {unwanted}")
        : sources.Any(HasGap) ? place.Answer(Outcome.Unknown, expected, $"{directive} with a source that is only known on deployment")
        : place.Answer(Outcome.Compliant, expected, $"{directive} {string.Join(' ', sources)}");

    // A directive whose name is not known may stand before the one that was read, and then counts instead.
    private Verdict OrGap(Verdict verdict, Property place, string expected) =>
        _directives.Keys.Any(HasGap) ? place.Answer(Outcome.Unknown, expected, _text) : verdict;
}
