using System.Net;
using System.Net.Sockets;

namespace Auditor.Hosting.Notifications.Web;

/// <summary>Addresses that nothing is posted to: there are no receivers of webhooks behind them, but what gives a machine its credentials.</summary>
internal static class AddressGuard
{
    // Where Amazon's machines have their metadata and credentials by IPv6, and Alibaba's by IPv4.
    private static readonly IPAddress[] Metadata = [IPAddress.Parse("fd00:ec2::254"), IPAddress.Parse("fd00:ec2::23"), IPAddress.Parse("100.100.100.200")];

    public static bool IsRefused(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.IsIPv6LinkLocal
            || address.IsIPv6Multicast
            || address.Equals(IPAddress.Any)
            || address.Equals(IPAddress.IPv6Any)
            || Metadata.Contains(address)
            || (address.AddressFamily is AddressFamily.InterNetwork && address.GetAddressBytes() is [169, 254, _, _] or [>= 224, _, _, _]);
    }
}
