using Policies.Model;

namespace Auditor.Auditing;

/// <summary>What was asked for and could not be read, by which nothing may be called clean.</summary>
internal sealed class Unread
{
    private const string EveryType = "*";

    private readonly bool _isAnything;
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    /// <summary>What the gaps of a coverage and the problems of an audit come to.</summary>
    public Unread(IEnumerable<CoverageEntry> coverage, IEnumerable<Problem> problems)
    {
        _isAnything = problems.Any(problem => problem.Kind is ProblemKind.Template or ProblemKind.Access);
        foreach (var gap in coverage.Where(entry => entry.Problem is not null))
        {
            _types.Add(gap.Type);
        }

        _isAnything |= _types.Remove(EveryType);
    }

    /// <summary>Whether a resource may be among it of types that a policy judges; <c>*</c> stands for every type.</summary>
    public bool Concerns(IEnumerable<string> types) =>
        _isAnything || (_types.Count > 0 && types.Any(type => type == Policy.AnyType || _types.Contains(type)));
}
