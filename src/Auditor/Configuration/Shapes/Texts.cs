using System.Globalization;

namespace Auditor.Configuration.Shapes;

/// <summary>The forms of text in <c>policies.json</c>.</summary>
internal static class Texts
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Any text.</summary>
    public static TextShape<string> Any { get; } = Of("a text", _ => true);

    /// <summary>A text that says something.</summary>
    public static TextShape<string> Meaningful { get; } = Of("a text that is not empty", text => !string.IsNullOrWhiteSpace(text), @"\S");

    public static TextShape<TimeSpan> Duration { get; } =
        new(Durations.Expected, static (text, out value) => Durations.TryParse(text, out value)) { Pattern = Durations.Pattern };

    public static TextShape<DateOnly> Date { get; } =
        new("a date such as \"2027-01-31\"", static (text, out value) => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
        {
            Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        };

    public static TextShape<string> AccountId { get; } = Of("an account id of twelve digits", AwsNames.IsAccountId, "^[0-9]{12}$");

    public static TextShape<string> Region { get; } = Of("a region such as \"us-east-1\"", AwsNames.IsRegion, "^[a-z]{2,}(-[a-z]+)+-[0-9]+$");

    public static TextShape<string> RoleArn { get; } =
        Of("the ARN of a role, such as \"arn:aws:iam::{account}:role/auditor\"", AwsNames.IsRoleArn, @"^arn:[a-z-]+:iam::([0-9]{12}|\{account\}):role/\S+$");

    /// <summary>A pattern of names of stacks.</summary>
    public static TextShape<string> StackPattern { get; } =
        Of("the name of a stack, or a pattern such as \"*-production\"", AwsNames.IsStackPattern, "^[A-Za-z0-9*?-]+$");

    /// <summary>The resource of a waiver.</summary>
    public static TextShape<string> ResourcePattern { get; } =
        Of(Waivers.ResourcePattern.Expected, Waivers.ResourcePattern.IsWellFormed, Waivers.ResourcePattern.Pattern);

    public static TextShape<CronSchedule> Schedule { get; } = new(CronSchedule.Expected, CronSchedule.TryParse) { Pattern = @"^ *[0-9*/,-]+( +[0-9*/,-]+){4} *$" };

    /// <summary>A webhook; its URL is a secret.</summary>
    public static TextShape<string> Webhook { get; } = new(
        "\"env:\" and the name of an environment variable, or a URL that begins with https://",
        static (text, out value) => WebhookSyntax.IsWellFormed(value = text))
        {
            Pattern = WebhookSyntax.Pattern,
            IsSecret = true,
        };

    private static TextShape<string> Of(string expected, Predicate<string> isSo, string? pattern = null) =>
        new(expected, (text, out value) => isSo(value = text)) { Pattern = pattern };
}
