using System.Globalization;

namespace Auditor.Configuration.Shapes;

/// <summary>The forms of text in <c>policies.json</c>.</summary>
internal static class Texts
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Any text.</summary>
    public static TextShape Any { get; } = Of("a text", _ => true);

    /// <summary>A text that says something, of characters that people write.</summary>
    public static TextShape Meaningful { get; } = Of("a text that is not empty, without control characters", text => !string.IsNullOrWhiteSpace(text) && !text.Any(IsControl), @"\S");

    /// <summary>A path; whether something is there is told by who reads it.</summary>
    public static TextShape FilePath { get; } = Of("a path that is not empty", IsPath, @"\S");

    public static TextShape Duration { get; } =
        new(Durations.Expected, text => Durations.TryParse(text, out var duration) ? duration : null) { Pattern = Durations.Pattern };

    public static TextShape Date { get; } =
        new("a date such as \"2027-01-31\"", text => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null)
        {
            Pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        };

    public static TextShape AccountId { get; } = Of("an account id of twelve digits", AwsNames.IsAccountId, "^[0-9]{12}$");

    public static TextShape Region { get; } = Of("a region such as \"us-east-1\"", AwsNames.IsRegion, "^[a-z]{2,}(-[a-z]+)+-[0-9]+$");

    public static TextShape RoleArn { get; } =
        Of("the ARN of a role, such as \"arn:aws:iam::{account}:role/auditor\"", AwsNames.IsRoleArn, @"^arn:[a-z-]+:iam::([0-9]{12}|\{account\}):role/\S+$");

    /// <summary>A pattern of names of stacks.</summary>
    public static TextShape StackPattern { get; } =
        Of("the name of a stack, or a pattern such as \"*-production\"", AwsNames.IsStackPattern, "^[A-Za-z0-9*?-]+$");

    /// <summary>The resource of a waiver.</summary>
    public static TextShape ResourcePattern { get; } =
        Of(Waivers.ResourcePattern.Expected, Waivers.ResourcePattern.IsWellFormed, Waivers.ResourcePattern.Pattern);

    /// <summary>The property of a waiver of drift.</summary>
    public static TextShape PropertyPattern { get; } =
        Of("the path of a property as reports show it, such as \"Properties/BackupRetentionPeriod\", in which * stands for any characters and ? for one", Waivers.ResourcePattern.IsWellFormed, Waivers.ResourcePattern.Pattern);

    public static TextShape Schedule { get; } =
        new(CronSchedule.Expected, text => CronSchedule.TryParse(text, out var schedule) ? schedule : null) { Pattern = @"^ *[0-9*/,-]+( +[0-9*/,-]+){4} *$" };

    /// <summary>A webhook; its URL is a secret.</summary>
    public static TextShape Webhook { get; } =
        new("\"env:\" and the name of an environment variable, or a URL that begins with https:// (http:// for this machine alone)", text => WebhookSyntax.IsWellFormed(text) ? text : null)
        {
            Pattern = WebhookSyntax.Pattern,
            IsSecret = true,
        };

    /// <summary>An environment variable that holds a secret; the secret itself does not belong into the file.</summary>
    public static TextShape Variable { get; } =
        new("\"env:\" and the name of an environment variable, such as \"env:AUDITOR_WEBHOOK_SECRET\"", text => WebhookSyntax.IsVariable(text) ? text : null)
        {
            Pattern = WebhookSyntax.VariablePattern,
            IsSecret = true,
        };

    public static TextShape MailAddress { get; } = Of("a mail address such as \"security@example.com\"", AddressSyntax.IsMail, AddressSyntax.MailPattern);

    public static TextShape TopicArn { get; } =
        Of("the ARN of a topic, such as \"arn:aws:sns:eu-west-1:123456789012:auditor\"", AddressSyntax.IsTopic, AddressSyntax.TopicPattern);

    /// <summary>Whether a text can be a path at all.</summary>
    public static bool IsPath(string text) => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal);

    // PostgreSQL stores no U+0000.
    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r');

    private static TextShape Of(string expected, Predicate<string> isSo, string? pattern = null) => new(expected, text => isSo(text) ? text : null) { Pattern = pattern };
}
