using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Configuration;

/// <summary>Values for parameters of a policy.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Location">Where they stand.</param>
/// <param name="Values">The values, of their parameters' types.</param>
internal sealed record PolicyArguments(string Policy, Location Location, ImmutableArray<PolicyArgument> Values);
