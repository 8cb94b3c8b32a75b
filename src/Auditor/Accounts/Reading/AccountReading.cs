using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What was read of an account.</summary>
/// <param name="Resources">The resources, ordered by type, region and id.</param>
/// <param name="Unread">What was to be read and was not.</param>
/// <param name="Coverage">What was read of which type and where, and what not.</param>
/// <param name="Stacks">The stacks, by region and name.</param>
internal sealed record AccountReading(
    ImmutableArray<ResourceDefinition> Resources,
    ImmutableArray<UnreadResources> Unread,
    ImmutableArray<CoverageEntry> Coverage,
    ImmutableArray<DeployedStack> Stacks)
{
    /// <summary>Who made the live resources that nobody declares, because AWS or another resource made them.</summary>
    public IReadOnlyDictionary<LiveKey, string> MadeByOthers { get; init; } = ImmutableDictionary<LiveKey, string>.Empty;

    /// <summary>Why it is not known of live resources of no stack whether AWS or another resource made them.</summary>
    public IReadOnlyDictionary<LiveKey, string> MakersUnread { get; init; } = ImmutableDictionary<LiveKey, string>.Empty;

    /// <summary>Whether every region was read that the account has, so that a global resource of no stack is of none anywhere.</summary>
    public bool IsOfAllRegions { get; init; }

    /// <summary>How many regions were read.</summary>
    public int Regions { get; init; }

    /// <summary>Where all stacks were listed.</summary>
    public ImmutableArray<(string Account, string Region)> Listed { get; init; } = [];

    /// <summary>The names of all outermost stacks that CloudFormation lists, those too that nobody wants.</summary>
    public ImmutableArray<string> StackNames { get; init; } = [];

    /// <summary>Why stacks could not be listed, by region.</summary>
    public ImmutableArray<string> Unlisted { get; init; } = [];

    /// <summary>The resources of the stacks as their templates say they should be, with values in place of references; null where nobody asked.</summary>
    public TemplateGraph? Expected { get; init; }
}
