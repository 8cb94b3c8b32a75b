namespace Auditor.Drift.Equivalences;

/// <summary>ARNs, and what names the same without one.</summary>
internal static class Arns
{
    private const int Resource = 5;

    /// <summary>Whether it is an ARN.</summary>
    public static bool Is(string text) => text.StartsWith("arn:", StringComparison.Ordinal) && text.AsSpan().Count(':') >= Resource;

    /// <summary>Whether an ARN is of this account and region and of the resource that the text names, by its id or name.</summary>
    public static bool Names(string arn, string name, ComparisonContext context)
    {
        var parts = arn.Split(':', Resource + 1);
        return name.Length > 0
            && parts[1] == context.Partition
            && (parts[3].Length == 0 || context.Region is null || parts[3] == context.Region)
            && (parts[4].Length == 0 || context.Account is null || parts[4] == context.Account)
            && (parts[Resource] == name || (parts[Resource].EndsWith(name, StringComparison.Ordinal) && parts[Resource][^(name.Length + 1)] is '/' or ':'));
    }

    /// <summary>An ARN of a log group without the asterisk that stands for its streams; anything else as it is.</summary>
    public static string OfLogGroup(string text) => text.EndsWith(":*", StringComparison.Ordinal) && text.Contains(":log-group:", StringComparison.Ordinal) ? text[..^2] : text;

    /// <summary>What comes last in an ARN, by which ARNs and names are matched before they are compared.</summary>
    public static string Last(string text) => Is(text) ? text[(text.LastIndexOfAny(['/', ':']) + 1)..] : text;
}
