using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Reads;
using Auditor.Drift.Inventory.Trail;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Accounts.Reading;

/// <summary>What is read of every account.</summary>
/// <param name="table">The types that can be read.</param>
/// <param name="types">The types that the policies judge or follow.</param>
/// <param name="withTags">Whether tags are read that need calls of their own, because an environment is told by tags or a policy asks for them.</param>
internal sealed class ReadPlan(ReadTable table, IEnumerable<string> types, bool withTags)
{
    // Where CloudFront keeps what it logs to, whatever regions are asked for.
    private static readonly FrozenSet<string> OfGlobalServices = new[] { "AWS::Logs::DeliverySource", "AWS::Logs::Delivery", "AWS::Logs::DeliveryDestination" }.ToFrozenSet(StringComparer.Ordinal);

    // What only templates have: a record of how they were made, something that waits while a stack is made, or what becomes a part of a secret's value.
    private static readonly FrozenSet<string> OfTemplatesAlone = new[]
    {
        Policy.AnyType, TemplateFile.Type, "AWS::CDK::Metadata", "AWS::CloudFormation::CustomResource", "AWS::CloudFormation::WaitCondition",
        "AWS::CloudFormation::WaitConditionHandle", "AWS::SecretsManager::SecretTargetAttachment",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<string> _types = [.. types.SelectMany(type => AccountResources.SourcesOf(type).DefaultIfEmpty(type)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether policies of the user's own may ask for any property.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether what is read is compared with templates, for which also calls are made whose answers no policy judges.</summary>
    public bool IsForDrift { get; init; }

    /// <summary>The types that can be read.</summary>
    public ReadTable Table => table;

    /// <summary>The types that accounts have and no call is known for; nothing can be said of them.</summary>
    public IEnumerable<string> NotReadable => _types.Where(type => table.Find(type) is null && !IsOfTemplatesAlone(type));

    /// <summary>The types that could be read and that no policy is known to ask for.</summary>
    public IEnumerable<string> NotAsked => table.Types.Except(_types, StringComparer.Ordinal);

    /// <summary>The same plan, and what comparing resources of these types with their stacks needs.</summary>
    public ReadPlan ForStacks(IEnumerable<string> more) => new(table, [.. _types, .. more.Where(type => table.Find(type) is not null)], withTags) { IsOpen = IsOpen, IsForDrift = true };

    /// <summary>Whether a type has nothing in an account that a template could be compared with.</summary>
    public static bool IsOfTemplatesAlone(string type) => OfTemplatesAlone.Contains(type) || type.StartsWith("Custom::", StringComparison.Ordinal);

    /// <summary>Whether a call is made.</summary>
    public bool Wants(ReadCall call) => call.Need switch
    {
        ReadNeed.Policies => true,
        ReadNeed.Drift => IsForDrift,
        ReadNeed.Tags => withTags || IsForDrift,
        _ => false,
    };

    /// <summary>The calls that may be made of an account, wherever it is read: those of its types, and those that tell its stacks.</summary>
    public IEnumerable<ReadOperation> Operations =>
    [
        .. StackReader.Calls.Select(table.Operation),
        .. IsForDrift ? [table.Operation(CreationTrail.Call)] : Array.Empty<ReadOperation>(),
        .. _types.Select(table.Find).OfType<TypeRead>()
            .SelectMany(type => type.Calls.Where(call => call.Role is ReadRole.List || Wants(call)).Concat(type.AlsoFrom.Where(Wants)))
            .Select(call => new ReadOperation(call.Operation, call.Page, call.Iam)),
    ];

    /// <summary>The types and where they are read.</summary>
    public IEnumerable<PlannedRead> Of(RegionSet regions) => _types.Select(table.Find).OfType<TypeRead>().SelectMany(type => type.Scope switch
    {
        ReadScope.Account => [new(type, regions.Global, null)],
        _ when !regions.All.Contains(regions.Global, StringComparer.Ordinal) && HasGlobalPart(type, regions.Global) =>
            regions.All.Select(region => new PlannedRead(type, region, region)).Append(new(type, regions.Global, regions.Global, IsGlobalPart: true)),
        _ => regions.All.Select(region => new PlannedRead(type, region, region)),
    });

    private static bool HasGlobalPart(TypeRead type, string region) =>
        OfGlobalServices.Contains(type.Type) || type.Calls.Any(call => call.ForEach.Any(more => more.Region == region));
}
