using Policies.Model;

namespace Auditor.Drift;

/// <summary>One property that two sources say otherwise.</summary>
/// <param name="Kind"><see cref="DifferenceKind.Add"/>, <see cref="DifferenceKind.Remove"/> or <see cref="DifferenceKind.NotEqual"/>.</param>
/// <param name="Path">
/// The path as findings have it: <c>Properties/SecurityGroupIngress/0/CidrIp</c>. An item of a list goes by its place in the expected list, one that was
/// added by its place in the actual one.
/// </param>
/// <param name="Expected">What it should be; null where it should not be there.</param>
/// <param name="Actual">What it is; null where it is not there.</param>
internal sealed record PropertyDifference(DifferenceKind Kind, string Path, Node? Expected, Node? Actual);
