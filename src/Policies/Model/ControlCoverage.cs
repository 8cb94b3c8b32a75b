using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>The policies that support a control.</summary>
/// <param name="Control">The control.</param>
/// <param name="Policies">The ids of the policies in their order; empty where none supports it.</param>
/// <param name="IsPartial">Whether each of the policies asserts something broader or narrower than the control asks for.</param>
public sealed record ControlCoverage(FrameworkControl Control, ImmutableArray<string> Policies, bool IsPartial);
