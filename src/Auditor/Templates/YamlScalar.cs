using Policies.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Templates;

/// <summary>What a YAML scalar is, by its tag, its quotes or its characters, as CloudFormation's YAML 1.1 reads it.</summary>
internal static class YamlScalar
{
    /// <summary>
    /// The value. A boolean's text is <c>true</c> or <c>false</c> however it is spelled, since that is what is deployed: a tag's
    /// value <c>YES</c> reads <c>true</c> on the bucket (github.com/ASFHyP3/hyp3/pull/2061; aws-cli quotes them for it, github.com/aws/aws-cli/pull/5257).
    /// </summary>
    public static ScalarNode Read(Scalar scalar, Position position)
    {
        var kind = Kind(scalar);
        var text = kind is ScalarKind.Boolean && IsTrue(scalar.Value) is { } isTrue ? (isTrue ? "true" : "false") : scalar.Value;
        return new(text, kind, position);
    }

    private static ScalarKind Kind(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty || YamlTag.IsFunction(scalar.Tag, out _))
        {
            return scalar.Style is ScalarStyle.Plain ? Plain(scalar.Value) : ScalarKind.Text;
        }

        return (scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value) switch
        {
            "tag:yaml.org,2002:null" => ScalarKind.Null,
            "tag:yaml.org,2002:bool" => ScalarKind.Boolean,
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" => ScalarKind.Number,
            _ => ScalarKind.Text,
        };
    }

    private static ScalarKind Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        _ when IsTrue(text) is not null => ScalarKind.Boolean,
        _ => IsNumber(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    // One letter, y or n, stays a text in CloudFormation.
    private static bool? IsTrue(string text) => text switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => false,
        _ => null,
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
