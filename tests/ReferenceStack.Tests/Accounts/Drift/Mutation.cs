using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Policies.Model;

namespace ReferenceStack.Tests.Accounts.Drift;

/// <summary>One change of what is live.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Resource">The resource that is changed, deleted, or stood beside.</param>
/// <param name="Path">The path of the change, with <c>*</c> for any item of a list; null where the resource as a whole is changed.</param>
/// <param name="IsReal">Whether it changes what the resource is.</param>
/// <param name="After">The resources after the change.</param>
internal sealed record Mutation(string Kind, ResourceDefinition Resource, string? Path, bool IsReal, ImmutableArray<ResourceDefinition> After)
{
    /// <summary>The account after the change.</summary>
    public AccountReading Apply(AccountReading reading) => reading with { Resources = After };
}
