using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Compares a statement with what it has become, element by element.</summary>
internal sealed class PolicyStatementComparison(PolicyDialect dialect, List<PropertyDifference> differences, List<EquivalenceUse> uses, List<NotCompared> open)
{
    private const string Canonical = "Amazon S3 may show a canonical user as its account, and which account that is is not known here";

    /// <summary>Adds what there is to say of it.</summary>
    /// <param name="pair">The statement.</param>
    /// <param name="path">Where it stands.</param>
    public void Compare(PolicyStatementPair pair, string path)
    {
        CompareSid(pair.Expected, pair.Actual, path);
        foreach (var name in pair.Names())
        {
            var (expected, actual) = (pair.Expected.Elements.GetValueOrDefault(name), pair.Actual.Elements.GetValueOrDefault(name));
            var where = name.Length == 0 ? path : $"{path}/{(expected ?? actual)!.Written}";
            Report(pair.Compare(name), expected, actual, where);
        }

        if (pair.Expected.HasEmptyCondition != pair.Actual.HasEmptyCondition && !pair.Names().Contains("Condition", StringComparer.Ordinal))
        {
            uses.Add(new(PolicyEquivalences.EmptyCondition, $"{path}/Condition"));
        }
    }

    private void Report(PolicyAnswer answer, PolicyElement? expected, PolicyElement? actual, string where)
    {
        if (answer.IsSame)
        {
            uses.AddRange(PolicyUses.Of(expected!, actual!).Select(use => new EquivalenceUse(use, where)));
        }
        else if (answer.Reason is { } reason)
        {
            open.Add(new(where, reason));
        }
        else if (expected is not null && actual is not null && IsCanonicalUser(expected, actual))
        {
            open.Add(new(where, Canonical));
        }
        else
        {
            differences.Add(new(expected is null ? DifferenceKind.Add : actual is null ? DifferenceKind.Remove : DifferenceKind.NotEqual, where, expected?.Node, actual?.Node));
        }
    }

    private void CompareSid(PolicyStatementForm expected, PolicyStatementForm actual, string path)
    {
        var where = $"{path}/{(expected.SidElement ?? actual.SidElement)?.Written}";
        switch (expected.SidElement, actual.SidElement)
        {
            case (null, null):
                return;
            case ({ } left, { } right) when left.Compare(right) is { IsDifferent: false } answer:
                Report(answer, left, right, where);
                return;
            case var _ when expected.Sid is null && actual.Sid is null && IsEmpty(expected.SidElement) && IsEmpty(actual.SidElement):
                uses.Add(new(PolicyEquivalences.EmptySid, where));
                return;
            case var _ when !dialect.IsOfTemplates && IsEmpty(expected.SidElement) && IsNumber(actual.Sid):
                uses.Add(new(PolicyEquivalences.NumericSid, where));
                return;
            case var _ when (expected.SidElement is null || actual.SidElement is null) && (expected.SidElement ?? actual.SidElement)!.AbsenceReason is { } reason:
                open.Add(new(where, reason));
                return;
            default:
                Report(PolicyAnswer.Differs, IsEmpty(expected.SidElement) ? null : expected.SidElement, IsEmpty(actual.SidElement) ? null : actual.SidElement, where);
                return;
        }
    }

    private static bool IsEmpty(PolicyElement? sid) => sid is null or { Node: ScalarNode { Text: "" } };

    private static bool IsNumber(string? sid) => sid is not null && !sid.AsSpan().ContainsAnyExceptInRange('0', '9');

    // Source: S3 user guide, "Principals": "Amazon S3 might change the canonical ID to the corresponding AWS account ID".
    private bool IsCanonicalUser(PolicyElement expected, PolicyElement actual)
    {
        if (dialect.IsOfTemplates || expected.Name is not ("Principal" or "NotPrincipal"))
        {
            return false;
        }

        var gone = Principals(expected).Except(Principals(actual)).ToList();
        var come = Principals(actual).Except(Principals(expected)).ToList();
        return gone.Count == come.Count
            && ((gone.TrueForAll(IsCanonical) && come.TrueForAll(IsAccount)) || (gone.TrueForAll(IsAccount) && come.TrueForAll(IsCanonical)));

        static bool IsCanonical((string Kind, string Name) principal) => principal.Kind == PolicyPrincipals.CanonicalUser;

        static bool IsAccount((string Kind, string Name) principal) => principal.Kind == PolicyPrincipals.Aws
            && (principal.Name.EndsWith(":root", StringComparison.Ordinal) || principal.Name.Contains(":iam::cloudfront:user/", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Kind, string Name)> Principals(PolicyElement element) => element.Parts.SelectMany(part => part.Values.Known.Keys.Select(name => (part.Key, name)));
}
