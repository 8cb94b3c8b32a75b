namespace Auditor.Configuration.Shapes;

/// <summary>How AWS's names are written.</summary>
internal static class AwsNames
{
    public static bool IsStackPattern(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '*' or '?');

    public static bool IsAccountId(string text) => text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    public static bool IsRegion(string name)
    {
        var text = name.AsSpan();
        var last = text.LastIndexOf('-');
        var first = text.IndexOf('-');
        if (first < 2 || last <= first + 1 || last == text.Length - 1 || text[(last + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        foreach (var part in text[..last].Split('-'))
        {
            if (text[part].IsEmpty || text[part].ContainsAnyExceptInRange('a', 'z'))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsRoleArn(string text)
    {
        var parts = text.Split(':');
        return parts is ["arn", var partition, "iam", "", var account, var resource]
            && partition.Length > 0 && partition.All(letter => char.IsAsciiLetterLower(letter) || letter == '-')
            && (account == "{account}" || IsAccountId(account))
            && resource.StartsWith("role/", StringComparison.Ordinal) && resource.Length > "role/".Length && !resource.Any(char.IsWhiteSpace);
    }
}
