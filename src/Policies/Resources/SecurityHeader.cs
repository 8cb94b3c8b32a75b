using Policies.Model;

namespace Policies.Resources;

/// <summary>A header that a response headers policy sets.</summary>
/// <param name="Source">The object that holds the header's properties, present or not.</param>
public sealed record SecurityHeader(Property Source)
{
    /// <summary>Whether the header replaces the origin's; it has no default.</summary>
    public Value<bool> Override => Source["Override"].Boolean;

    /// <summary>A property of the header.</summary>
    public Property this[string name] => Source[name];

    /// <summary>Holds if the header is set and the question holds; where it is not set, the question is not asked.</summary>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    /// <param name="requireOverride">Whether the header must replace the origin's.</param>
    /// <param name="question">The question; null for none.</param>
    public Verdict Holds(string expected, bool requireOverride, Func<SecurityHeader, Verdict>? question = null)
    {
        var set = Source.IsPresent(expected);
        return set.IsNonCompliant ? set
            : set & (question is null ? Verdict.Compliant : question(this)) & (requireOverride ? Override.Is(true) : Verdict.Compliant);
    }
}
