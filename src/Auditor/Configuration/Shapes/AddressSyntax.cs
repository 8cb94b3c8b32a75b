namespace Auditor.Configuration.Shapes;

/// <summary>How addresses of people and topics are written.</summary>
internal static class AddressSyntax
{
    /// <summary>What <see cref="IsMail"/> accepts, as a regular expression for the JSON Schema.</summary>
    public const string MailPattern = @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$";

    /// <summary>What <see cref="IsTopic"/> accepts, as a regular expression.</summary>
    public const string TopicPattern = @"^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+(\.fifo)?$";

    private const string Marks = ".!#$%&'*+/=?^_`{|}~-";

    /// <summary>Whether it is a mail address alone, without a name: nothing in it means more to a mail server than an address.</summary>
    public static bool IsMail(string text) =>
        text.Split('@') is [{ Length: > 0 } local, { Length: > 0 } domain]
        && local.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal))
        && domain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-');

    /// <summary>Whether it is the ARN of a topic of Amazon SNS.</summary>
    public static bool IsTopic(string text) =>
        text.Split(':') is ["arn", { Length: > 0 } partition, "sns", { Length: > 0 } region, var account, { Length: > 0 } name]
        && partition.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')
        && region.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && AwsNames.IsAccountId(account)
        && (name.EndsWith(".fifo", StringComparison.Ordinal) ? name[..^".fifo".Length] : name) is { Length: > 0 } stem
        && stem.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
