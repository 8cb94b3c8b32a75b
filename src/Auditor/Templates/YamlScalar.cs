using Policies.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>What a YAML scalar is, by its tag, its quotes or its characters.</summary>
internal static class YamlScalar
{
    public static ScalarKind Kind(Scalar scalar) => scalar.Tag.IsEmpty ? Untagged(scalar) : scalar.Tag.Value switch
    {
        "tag:yaml.org,2002:null" => ScalarKind.Null,
        "tag:yaml.org,2002:bool" => ScalarKind.Boolean,
        "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" => ScalarKind.Number,
        "?" => Untagged(scalar),
        var tag when YamlTag.IsFunction(tag) && tag is not "!" => Untagged(scalar),
        _ => ScalarKind.Text,
    };

    private static ScalarKind Untagged(Scalar scalar) => scalar.Style is ScalarStyle.Plain ? Plain(scalar.Value) : ScalarKind.Text;

    private static ScalarKind Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    // As JSON writes numbers, so that account ids and versions with leading zeros stay texts.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var rest = text is ['-' or '+', ..] ? text[1..] : text;
        var whole = Digits(ref rest);
        if (whole.IsEmpty || (whole.Length > 1 && whole[0] is '0'))
        {
            return false;
        }

        if (rest is ['.', ..])
        {
            rest = rest[1..];
            Digits(ref rest);
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[1..] is ['-' or '+', .. var unsigned] ? unsigned : rest[1..];
            return !Digits(ref rest).IsEmpty && rest.IsEmpty;
        }

        return rest.IsEmpty;
    }

    private static ReadOnlySpan<char> Digits(ref ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        var digits = rest[..length];
        rest = rest[length..];
        return digits;
    }
}
