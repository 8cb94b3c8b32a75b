namespace Auditor.Drift.Facts;

/// <summary>A step that makes of what was given what the service answers.</summary>
internal abstract record SpellingRewrite : SpellingStep
{
    public abstract string Of(string given);

    internal sealed record Lower : SpellingRewrite
    {
        public override string Of(string given) => given.ToLowerInvariant();
    }

    internal sealed record Upper : SpellingRewrite
    {
        public override string Of(string given) => given.ToUpperInvariant();
    }

    /// <summary>Puts text behind: the dot of a domain's name.</summary>
    internal sealed record Append(string End) : SpellingRewrite
    {
        public override string Of(string given) => given + End;
    }

    internal sealed record Replace(string From, string To) : SpellingRewrite
    {
        public override string Of(string given) => given.Replace(From, To, StringComparison.Ordinal);
    }

    /// <summary>Leaves what is after the last separator: of an ARN the id.</summary>
    internal sealed record After(string Separator) : SpellingRewrite
    {
        public override string Of(string given)
        {
            var at = given.LastIndexOf(Separator, StringComparison.Ordinal);
            return at < 0 ? given : given[(at + Separator.Length)..];
        }
    }

    /// <summary>Leaves so many first parts: of version <c>6.2.6</c> two are <c>6.2</c>.</summary>
    internal sealed record Parts(char Separator, int Count) : SpellingRewrite
    {
        public override string Of(string given) => string.Join(Separator, given.Split(Separator).Take(Count));
    }

    /// <summary>Whatever was given, this is answered.</summary>
    internal sealed record Constant(string Value) : SpellingRewrite
    {
        public override string Of(string given) => Value;
    }

    /// <summary>Words that have another word; all else stays.</summary>
    internal sealed record Map(IReadOnlyDictionary<string, string> Words) : SpellingRewrite
    {
        public override string Of(string given) => Words.GetValueOrDefault(given, given);
    }
}
