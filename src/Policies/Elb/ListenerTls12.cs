using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that tLS listeners accept TLS 1.2 or later only.</summary>
public sealed class ListenerTls12 : Policy<Listener>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-listener-tls12",
        Title = "TLS listeners accept TLS 1.2 or later only",
        Rationale = "TLS 1.0 and 1.1 are broken and retired; without a policy a listener accepts them.",
        Remediation = "Set SslPolicy to a policy that begins at TLS 1.2, such as ELBSecurityPolicy-TLS13-1-2-Res-2021-06.",
        Severity = Severity.High,
    };

    private static readonly Version Tls12 = new(1, 2);

    /// <inheritdoc/>
    protected override Verdict Applies(Listener listener) => listener.IsTls;

    /// <inheritdoc/>
    protected override Verdict Evaluate(Listener listener)
    {
        const string Expected = "a security policy that accepts TLS 1.2 or later only";
        return listener.SslPolicy.Judge(
            policy => policy is Value<string>.Known { Content: var name } known && ListenerTlsPolicies.MinimumOf(name) is null
                ? known.Property.Answer(Outcome.Unknown, Expected, $"{known.Describe()}, which is no known security policy")
                : policy.Test(known => ListenerTlsPolicies.MinimumOf(known) >= Tls12, Expected),
            Expected);
    }
}
