using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Which conditions leave, of everyone, only callers that are fixed. Sources: S3 user guide, "The meaning of public"; IAM user guide,
/// "Access Analyzer: how findings work". What is on neither list, such as <c>aws:Referer</c>, <c>aws:SecureTransport</c>,
/// <c>kms:ViaService</c> alone or <c>sts:ExternalId</c>, narrows nobody: any caller can meet it.
/// </summary>
internal static class NarrowingCondition
{
    private const string Expected = "a condition that fixes the caller's account, organization, network or resource";

    // What stands for a part of a value that is not known but is no wildcard.
    private const char Fixed = '\u0001';

    private static readonly FrozenSet<string> Keys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList",
        "aws:SourceAccount", "aws:SourceArn", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpcArn", "aws:SourceVpce",
        "aws:VpceAccount", "aws:VpceOrgID", "aws:VpceOrgPaths", "aws:userid", "kms:CallerAccount", "s3:DataAccessPointAccount", "s3:DataAccessPointArn");

    public static Verdict Judge(ConditionTest test)
    {
        if (test.HoldsWithoutKey)
        {
            return No(test, $"{test.Operator}, which also holds for a request without {test.Key}");
        }

        if (test.IsKey("aws:PrincipalIsAWSService") && test.IsOperator("Bool"))
        {
            return test.Values.OneOrMore.All(value => value.Boolean.Is(true), No(test, "no value"));
        }

        if (test.IsKey("aws:SourceIp") && test.IsOperator("IpAddress"))
        {
            return test.Values.OneOrMore.All(value => value.Text.Test(IsNarrowRange, "a range of addresses of /8 (IPv4), /32 (IPv6) or smaller"), No(test, "no value"));
        }

        return Keys.Contains(test.Key) && (test.IsLiteral || test.IsPattern)
            ? test.Values.OneOrMore.All(value => IsFixed(value, test), No(test, "no value"))
            : No(test, $"{test.Operator} {test.Key}, which any caller can meet");
    }

    private static Verdict No(ConditionTest test, string actual) => test.Values.Answer(Outcome.NonCompliant, Expected, actual);

    private static Verdict IsFixed(Property value, ConditionTest test) => value.Text.Judge(
        one => one.Property.Node switch
        {
            ReferenceNode or UnknownNode { Kind: UnknownKind.PseudoParameter } => one.Property.Answer(Outcome.Compliant, Expected),
            UnknownNode when test.IsLiteral => one.Property.Answer(Outcome.Compliant, Expected),
            CompositeNode composite => one.Property.Answer(IsFixed(Spell(composite), test) ? Outcome.Compliant : Outcome.NonCompliant, Expected),
            _ => one.Test(text => IsFixed(text, test), Expected),
        },
        Expected);

    private static string Spell(CompositeNode composite) => string.Concat(composite.Parts.Select(part => part is ScalarNode scalar ? scalar.Text : Fixed.ToString()));

    private static bool IsFixed(string text, ConditionTest test) =>
        !HasVariable(text) && (test.IsLiteral || text.AsSpan().IndexOfAny('*', '?') < 0 || IsFixedArn(text) || IsFixedPath(text, test.Key));

    // A policy variable is filled in from the request, and so by the caller; those of the resource are not.
    private static bool HasVariable(string text) =>
        text.Contains("${", StringComparison.Ordinal) && !text.Contains("${aws:Resource", StringComparison.OrdinalIgnoreCase);

    // arn:aws:iam::111122223333:role/* is fixed by its account, arn:aws:s3:::bucket only by the whole of it.
    private static bool IsFixedArn(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal)
        && text.Split(':', 6) is [_, _, var service, _, { Length: > 0 } account, _]
        && service.AsSpan().IndexOfAny('*', '?') < 0
        && account.AsSpan().IndexOfAny('*', '?') < 0;

    private static bool IsFixedPath(string text, string key) =>
        key.EndsWith("OrgPaths", StringComparison.OrdinalIgnoreCase) && text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        && text.AsSpan(0, slash).IndexOfAny('*', '?') < 0;

    private static bool IsNarrowRange(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address))
        {
            return false;
        }

        var isIPv4 = address.AddressFamily is AddressFamily.InterNetwork;
        return slash < 0 || (int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix >= (isIPv4 ? 8 : 32));
    }
}
