using Auditor.Auditing;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts;

/// <summary>A finding as its reader sees it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Construct">The construct path of the resource.</param>
/// <param name="Path">Where the evidence stands.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Actual">What is.</param>
internal sealed record ChangeFinding(string Policy, string? Construct, string Path, string Expected, string Actual)
{
    public Outcome Outcome { get; init; } = Outcome.NonCompliant;

    public static ChangeFinding Of(Finding finding) =>
        new(finding.Policy, finding.Resource.ConstructPath, finding.Evidence[0].Path, finding.Evidence[0].Expected, finding.Evidence[0].Actual) { Outcome = finding.Outcome };
}
