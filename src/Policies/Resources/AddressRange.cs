using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Reads address ranges and tells which of them mean the internet. That is every range of public addresses broader than
/// /8 (IPv4) or /32 (IPv6), the measure of "The meaning of public" in the S3 user guide: 0.0.0.0/0 however it is spelled, its
/// halves, and 2000::/3. No 60 rules, the quota of a security group, unite to half of the internet unless one of them is that broad.
/// </summary>
internal static class AddressRange
{
    private const int BroadestIpv4 = 8;
    private const int BroadestIpv6 = 32;

    /// <summary>Holds if the range is absent or narrower than the internet.</summary>
    public static Verdict IsNarrow(Property range, string expected) => range.Text.Judge(
        value => value switch
        {
            Value<string>.Absent absent => absent.Property.Answer(Outcome.Compliant, expected),
            Value<string>.Known known when IsBroad(known.Content) is { } broad =>
                known.Property.Answer(broad ? Outcome.NonCompliant : Outcome.Compliant, expected),
            Value<string>.Known known => known.Property.Answer(Outcome.Unknown, expected, $"{known.Describe()}, which is no address range"),
            _ => value.Property.Answer(OfUnknown(value.Property.Node), expected, value.Describe()),
        },
        expected);

    /// <summary>Whether the range takes in the internet, or most of it; null where the text is no range.</summary>
    public static bool? IsBroad(string text) => TryParse(text, out var address, out var length)
        ? address.AddressFamily is AddressFamily.InterNetwork ? IsBroadIpv4(address, length) : IsBroadIpv6(address, length)
        : null;

    /// <summary>Whether one range takes in another of the same family; false where either is no range.</summary>
    public static bool Contains(string outer, string inner) =>
        TryParse(outer, out var outerAddress, out var outerLength)
        && TryParse(inner, out var innerAddress, out var innerLength)
        && outerAddress.AddressFamily == innerAddress.AddressFamily
        && outerLength <= innerLength
        && Leading(outerAddress, outerLength) == Leading(innerAddress, outerLength);

    // A VPC is /16 at its broadest, so the range of one and of its subnets is narrow. Of a text put together, the mask may be known.
    private static Outcome OfUnknown(Node node) => node switch
    {
        ReferenceNode { Target.Type: "AWS::EC2::VPC" or "AWS::EC2::Subnet" } => Outcome.Compliant,
        UnknownNode { Symbol: var symbol } when symbol.Contains(".Ipv6CidrBlocks}", StringComparison.Ordinal) => Outcome.Compliant,
        CompositeNode { Symbol: var symbol } when TryMask(symbol, out var length) =>
            length == 0 ? Outcome.NonCompliant
            : length >= (symbol.Contains(':', StringComparison.Ordinal) ? BroadestIpv6 : BroadestIpv4) ? Outcome.Compliant
            : Outcome.Unknown,
        _ => Outcome.Unknown,
    };

    private static bool TryMask(string text, out int length)
    {
        length = 0;
        var slash = text.LastIndexOf('/');
        return slash >= 0 && int.TryParse(text.AsSpan(slash + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length);
    }

    private static bool TryParse(string text, out IPAddress address, out int length)
    {
        address = IPAddress.None;
        if (!TryMask(text, out length)
            || !IPAddress.TryParse(text.AsSpan(0, text.LastIndexOf('/')).Trim(), out var parsed))
        {
            return false;
        }

        address = parsed;
        return length <= parsed.GetAddressBytes().Length * 8;
    }

    // From 224.0.0.0 on there are only multicast and reserved addresses.
    private static bool IsBroadIpv4(IPAddress address, int length) =>
        length < BroadestIpv4 && (length == 0 || (byte)(address.GetAddressBytes()[0] & (0xFF << (8 - length))) < 224);

    // The public addresses are those of 2000::/3.
    private static bool IsBroadIpv6(IPAddress address, int length) =>
        length < BroadestIpv6 && Leading(address, Math.Min(length, 3)) == Leading(IPAddress.Parse("2000::"), Math.Min(length, 3));

    private static UInt128 Leading(IPAddress address, int length)
    {
        var bits = UInt128.Zero;
        var bytes = address.GetAddressBytes();
        foreach (var part in bytes)
        {
            bits = (bits << 8) | part;
        }

        return length == 0 ? UInt128.Zero : bits >> ((bytes.Length * 8) - length);
    }
}
