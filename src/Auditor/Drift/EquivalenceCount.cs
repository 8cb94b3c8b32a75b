namespace Auditor.Drift;

/// <summary>How often a row of the table of equivalences kept a property from being called a difference.</summary>
/// <param name="Id">The row.</param>
/// <param name="Reason">Why it is no difference.</param>
/// <param name="Type">The resource type.</param>
/// <param name="Property">The property, with <c>*</c> for any item of a list: <c>SecurityGroupIngress/*/IpProtocol</c>.</param>
/// <param name="Count">How often.</param>
internal sealed record EquivalenceCount(string Id, string Reason, string Type, string Property, int Count);
