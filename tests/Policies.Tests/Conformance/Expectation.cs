using Policies.Model;

namespace Policies.Tests.Conformance;

/// <summary>What an author says of one resource, or of the whole template.</summary>
/// <param name="LogicalId">The resource; null for any of the template.</param>
/// <param name="IsFailure">Whether the author finds fault; what an author passes or skips is to be spared.</param>
internal sealed record Expectation(string? LogicalId, bool IsFailure)
{
    /// <summary>How outcomes stand to it: a fault is to be found by one policy, and none may find one elsewhere.</summary>
    public Agreement Weigh(IReadOnlySet<Outcome> outcomes) => (outcomes.Contains(Outcome.NonCompliant), outcomes.Contains(Outcome.Unknown)) switch
    {
        (true, _) => IsFailure ? Agreement.Agree : Agreement.Disagree,
        (_, true) => Agreement.Unknown,
        _ => IsFailure ? Agreement.Disagree : Agreement.Agree,
    };

    public override string ToString() => $"{LogicalId ?? "the template"} to {(IsFailure ? "fail" : "be spared")}";
}
