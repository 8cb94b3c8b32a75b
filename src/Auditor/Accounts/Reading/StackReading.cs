using System.Collections.Immutable;

namespace Auditor.Accounts.Reading;

/// <summary>What reading the stacks of a region came to.</summary>
/// <param name="Stacks">The stacks by name.</param>
/// <param name="Gaps">What could not be read; its resources go by their physical ids.</param>
internal sealed record StackReading(ImmutableArray<DeployedStack> Stacks, ImmutableArray<string> Gaps)
{
    /// <summary>The names of all outermost stacks that CloudFormation lists, those too that nobody wants.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Why CloudFormation lists none; null where it lists them.</summary>
    public string? Unlisted { get; init; }
}
