using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>A further finding that a change makes inevitable.</summary>
internal sealed record AlsoFound(string Policy, Target Resource, string Path, Outcome Outcome = Outcome.NonCompliant);
