using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Elb;

/// <summary>Asserts that a listener is HTTPS, or HTTP that redirects to HTTPS.</summary>
public sealed class ListenerHttps(
    [Description("Whether the listeners of internal load balancers are judged too")] bool includeInternal = true) : Policy<Listener, ClassicLoadBalancer>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "elb-listener-https",
        Title = "A listener is HTTPS, or HTTP that redirects to HTTPS",
        Rationale = "What a viewer sends and gets over plain HTTP can be read and changed on the way.",
        Remediation = "Set Protocol to HTTPS, or make the only default action a redirect whose Protocol is HTTPS.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(Listener listener) =>
        IsHttpKind(listener) & (includeInternal ? Verdict.Compliant : listener.LoadBalancer.All(balancer => balancer.Scheme.Is("internet-facing"), whenNone: Verdict.NotApplicable));

    /// <inheritdoc/>
    protected override Verdict Applies(ClassicLoadBalancer balancer) => includeInternal ? Verdict.Compliant : balancer.Scheme.Is("internet-facing");

    /// <inheritdoc/>
    protected override Verdict Evaluate(Listener listener) => listener.Protocol.Is("HTTPS") | (RedirectsByDefault(listener) & ForwardsNothing(listener));

    /// <inheritdoc/>
    protected override Verdict Evaluate(ClassicLoadBalancer balancer) => balancer.Listeners.All(
        listener => listener.Protocol.Test(protocol => protocol is "HTTPS" or "SSL", "HTTPS or SSL"),
        whenNone: Verdict.NotApplicable);

    // Listeners of network load balancers pass TCP, UDP and TLS on; those of gateway load balancers have neither protocol nor port.
    private static Verdict IsHttpKind(Listener listener) => listener.Protocol.Judge(
        protocol => protocol is Value<string>.Absent ? listener.Port.IsPresent("a port") : protocol.IsOneOf("HTTP", "HTTPS"),
        "HTTP or HTTPS");

    private static Verdict RedirectsByDefault(Listener listener) => listener.DefaultActions.All(
        action => action.RedirectsToHttps,
        whenNone: listener.DefaultActionList.Answer(Outcome.NonCompliant, "a redirect to HTTPS"));

    private static Verdict ForwardsNothing(Listener listener) => listener.Rules.All(
        rule => rule.Actions.All(action => action.Type.IsNot("forward"), whenNone: Verdict.NotApplicable),
        whenNone: Verdict.NotApplicable);
}
