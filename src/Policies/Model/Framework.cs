using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A catalogue of requirements, such as a benchmark or a standard.</summary>
/// <param name="Name">The name by which controls refer to it, such as <c>CIS-AWS-5.0</c>.</param>
/// <param name="Version">The edition that the controls are of.</param>
/// <param name="IsComplete">Whether the controls are all that the framework has; else it has others too.</param>
/// <param name="Controls">The controls in their natural order: 10 after 9.</param>
public sealed record Framework(string Name, string Version, bool IsComplete, ImmutableArray<FrameworkControl> Controls);
