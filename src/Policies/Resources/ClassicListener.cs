using Policies.Model;

namespace Policies.Resources;

/// <summary>A listener of a Classic Load Balancer.</summary>
/// <param name="Source">The object that holds the listener's properties.</param>
public sealed record ClassicListener(Property Source)
{
    /// <summary><c>HTTP</c>, <c>HTTPS</c>, <c>TCP</c> or <c>SSL</c>, in any case.</summary>
    public Value<string> Protocol => Source["Protocol"].Text.Select(protocol => protocol.ToUpperInvariant());
}
