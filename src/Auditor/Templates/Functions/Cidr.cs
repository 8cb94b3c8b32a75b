using System.Globalization;
using System.Net;
using System.Numerics;
using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::Cidr</c>: cuts a block of addresses into equal ones.</summary>
internal static class Cidr
{
    private const int MostBlocks = 256;

    public static Node Evaluate(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [var whole, var number, .. var rest] } || rest.Length > 1)
        {
            return resolver.Malformed("Fn::Cidr takes a block, a count and the number of host bits", position);
        }

        var (block, count, bits) = (resolver.Resolve(whole), resolver.Resolve(number), rest is [var last] ? resolver.Resolve(last) : null);
        if (block is not ScalarNode known || Number(count) is not { } wanted || (bits is null ? 8 : Number(bits)) is not { } hostBits)
        {
            return new UnknownNode(UnknownKind.Function, $"${{cidr:{NodeText.Symbol(block)}:{NodeText.Symbol(count)}}}", $"blocks of {NodeText.Describe(block)}", position);
        }

        return IPNetwork.TryParse(known.Text.Trim(), out var network) && wanted is > 0 and <= MostBlocks && Cut(network, wanted, hostBits) is { } blocks
            ? new ListNode([.. blocks.Select(one => new ScalarNode(one, ScalarKind.Text, position))], position)
            : resolver.Malformed($"Fn::Cidr cannot cut {known.Text} into {wanted} blocks of {hostBits} host bits", position);
    }

    private static List<string>? Cut(IPNetwork network, int count, int hostBits)
    {
        var length = network.BaseAddress.GetAddressBytes().Length;
        var prefix = (length * 8) - hostBits;
        if (hostBits < 1 || prefix < network.PrefixLength || BigInteger.Pow(2, prefix - network.PrefixLength) < count)
        {
            return null;
        }

        var start = new BigInteger(network.BaseAddress.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
        return [.. Enumerable.Range(0, count).Select(index => $"{Address(start + (index * BigInteger.Pow(2, hostBits)), length)}/{prefix.ToString(CultureInfo.InvariantCulture)}")];
    }

    private static IPAddress Address(BigInteger number, int length)
    {
        var bytes = new byte[length];
        var digits = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        digits.CopyTo(bytes, length - digits.Length);
        return new(bytes);
    }

    private static int? Number(Node node) =>
        node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
