using Auditor.Drift.Documents;

namespace Auditor.Drift;

/// <summary>Says how a difference is mended.</summary>
internal static class Remedies
{
    /// <summary>The remedy.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="inCode">Where the code is that declares it, or null where that is not known.</param>
    /// <param name="isAdopted">Whether the assembly says already what is live.</param>
    public static string Of(FoundDifference difference, string? inCode, bool isAdopted) =>
        difference.Kind is DifferenceKind.NotEqual or DifferenceKind.Add && DeletedPrincipal.Hint(difference.Path, difference.Actual) is { } hint
            ? $"{hint} {Way(difference, inCode, isAdopted)}"
            : Way(difference, inCode, isAdopted);

    private static string Way(FoundDifference difference, string? inCode, bool isAdopted) => difference.Kind switch
    {
        DifferenceKind.PendingChange when difference.Causes.Count > 0 => $"Change the code{At(inCode)} before it is deployed: it breaks {Policies(difference)}.",
        DifferenceKind.PendingChange => $"Deploy the stack {Stack(difference)}, or take the change back.",
        DifferenceKind.Missing =>
            $"Make it again with a drift-aware change set of the stack {Stack(difference)} (cdk deploy --revert-drift, or aws cloudformation create-change-set --deployment-mode REVERT_DRIFT), or take it out of the code{At(inCode)}. "
            + "Deploying an unchanged template does not bring it back.",
        DifferenceKind.Unmanaged when difference.Resource.Type == "AWS::CloudFormation::Stack" => "Delete the stack if its code is gone for good; else compare with the assembly that has it.",
        DifferenceKind.Unmanaged => "Bring it under a stack (cdk import, or CloudFormation's IaC generator), or delete it if nothing needs it.",
        _ when isAdopted => $"Deploy the stack {Stack(difference)}: the code{At(inCode)} says already what is live.",
        _ when difference.Causes.Count > 0 =>
            $"Set it back: with a drift-aware change set of the stack {Stack(difference)} (cdk deploy --revert-drift), or by hand. It breaks {Policies(difference)}; deploying an unchanged template does not change it.",
        _ => $"Set it back with a drift-aware change set of the stack {Stack(difference)} (cdk deploy --revert-drift), or write what is live into the code{At(inCode)}. Deploying an unchanged template does not change it.",
    };

    private static string At(string? inCode) => inCode is null ? "" : $" ({inCode})";

    private static string? Stack(FoundDifference difference) => difference.Resource.Origin.Stack?.Split('/')[0];

    private static string Policies(FoundDifference difference) => string.Join(", ", Breaks(difference));

    /// <summary>The policies that it breaks, the severest first.</summary>
    public static IEnumerable<string> Breaks(FoundDifference difference) =>
        difference.Causes.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Policy, StringComparer.Ordinal).Select(finding => finding.Policy).Distinct(StringComparer.Ordinal);
}
