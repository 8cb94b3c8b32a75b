using System.Collections.Frozen;

namespace Policies.Resources;

/// <summary>
/// The oldest TLS version that each security policy of Elastic Load Balancing accepts
/// (ELB user guides, 2026: "Security policies for your Application Load Balancer" and "… Network Load Balancer").
/// Several names that begin with <c>TLS13</c> accept TLS 1.0 or 1.1.
/// </summary>
public static class ListenerTlsPolicies
{
    private const string Prefix = "ELBSecurityPolicy-";

    private static readonly FrozenDictionary<string, Version> Minimums = new (Version Minimum, string[] Names)[]
    {
        (new(1, 3),
        [
            "TLS13-1-3-2021-06", "TLS13-1-3-PQ-2025-09", "TLS13-1-3-FIPS-2023-04", "TLS13-1-3-FIPS-PQ-2025-09", "TLS13-1-3-RFC9151-FIPS-2023-07",
        ]),
        (new(1, 2),
        [
            "TLS13-1-2-2021-06", "TLS13-1-2-PQ-2025-09", "TLS13-1-2-Res-2021-06", "TLS13-1-2-Res-PQ-2025-09",
            "TLS13-1-2-FIPS-2023-04", "TLS13-1-2-FIPS-PQ-2025-09", "TLS13-1-2-Res-FIPS-2023-04", "TLS13-1-2-Res-FIPS-PQ-2025-09",
            "TLS13-1-2-Ext0-FIPS-2023-04", "TLS13-1-2-Ext0-FIPS-PQ-2025-09", "TLS13-1-2-RFC9151-FIPS-2023-07",
            "TLS13-1-2-RFC9151-INTEROP1-FIPS-2023-07", "TLS13-1-2-RFC9151-INTEROP2-FIPS-2023-07",
            "TLS13-1-2-RFC9151-INTEROP3-FIPS-2023-07", "TLS13-1-2-RFC9151-INTEROP4-FIPS-2023-07",
            "FS-1-2-2019-08", "FS-1-2-Res-2019-08", "FS-1-2-Res-2020-10",
            "TLS13-1-2-Ext1-2021-06", "TLS13-1-2-Ext2-2021-06", "TLS13-1-2-Ext1-PQ-2025-09", "TLS13-1-2-Ext2-PQ-2025-09",
            "TLS13-1-2-Ext1-FIPS-2023-04", "TLS13-1-2-Ext2-FIPS-2023-04", "TLS13-1-2-Ext1-FIPS-PQ-2025-09", "TLS13-1-2-Ext2-FIPS-PQ-2025-09",
            "TLS13-1-2-Ext0-RFC9151-FIPS-2023-07", "TLS-1-2-2017-01", "TLS-1-2-Ext-2018-06",
        ]),
        (new(1, 1),
        [
            "TLS13-1-1-2021-06", "TLS13-1-1-FIPS-2023-04", "TLS-1-1-2017-01", "FS-1-1-2019-08",
        ]),
        (new(1, 0),
        [
            "TLS13-1-0-2021-06", "TLS13-1-0-PQ-2025-09", "TLS13-1-0-FIPS-2023-04", "TLS13-1-0-FIPS-PQ-2025-09",
            "2016-08", "2015-05", "TLS-1-0-2015-04", "FS-2018-06",
        ]),
    }.SelectMany(group => group.Names.Select(name => (Name: Prefix + name, group.Minimum)))
        .ToFrozenDictionary(policy => policy.Name, policy => policy.Minimum, StringComparer.Ordinal);

    /// <summary>The oldest version that a policy accepts, or null for a name that is not known.</summary>
    public static Version? MinimumOf(string name) => Minimums.GetValueOrDefault(name);
}
