using System.Globalization;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Comparing;

/// <summary>Whether a comparison of stacks would have found the difference that an earlier one found.</summary>
/// <param name="report">What the later comparison came to.</param>
/// <param name="lookedAt">What was read for it.</param>
internal sealed class SecondComparison(DriftReport report, LookedAt lookedAt)
{
    private const string Stack = "AWS::CloudFormation::Stack";

    /// <summary>Why not, as a clause; null where it would.</summary>
    public string? Gap(Difference difference)
    {
        var isPending = difference.Kind is DifferenceKind.PendingChange;
        if (report.Against is not "both" && report.Against is "deployed" == isPending)
        {
            return isPending ? "what is synthesized was not compared" : "what is live was not compared with what is deployed";
        }

        var resource = difference.Resource;
        if (difference.Kind is DifferenceKind.Unmanaged && resource.Account is { } account)
        {
            return resource.Type != Stack ? lookedAt.Gap(account, resource.Region, resource.Type)
                : report.Stacks.Any(stack => stack.Account == account && stack.Region == resource.Region && stack.IsSynthesized is not null) ? null
                : $"the stacks of {account}/{resource.Region} were not compared with what is synthesized";
        }

        var name = resource.Stack ?? resource.LogicalId;
        return report.Stacks.FirstOrDefault(stack => stack.Name == name && stack.Account == resource.Account && stack.Region == resource.Region) is not { } compared
            ? report.Listed.Contains($"{resource.Account}/{resource.Region}", StringComparer.Ordinal) ? null : $"the stack {name} was not compared"
            : compared.Problem is { } problem ? $"the stack {name} was not compared: {problem}"
            : isPending ? null
            : NotCompared(resource.Type, difference.Path);
    }

    // The counts name no resource: what was not compared of one may have been this one.
    private string? NotCompared(string type, string? path)
    {
        var property = path is null ? null : string.Join('/', path.Split('/').Skip(1).Select(step => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "*" : step));
        return report.NotCompared.FirstOrDefault(row => row.Type == type && (row.Property is null || (property is not null && $"{property}/".StartsWith($"{row.Property}/", StringComparison.Ordinal)))) is { } found
            ? $"it was not compared of every {type}: {found.Reason}"
            : null;
    }
}
