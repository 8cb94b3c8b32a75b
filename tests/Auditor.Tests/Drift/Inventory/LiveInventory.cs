using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Drift;
using Auditor.Drift.Inventory;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Drift.Inventory;

/// <summary>An account made of what AWS answered of its resources and of the stacks that it has.</summary>
internal sealed class LiveInventory
{
    public const string Account = "123456789012";
    public const string Home = "us-east-1";
    public const string Other = "eu-west-1";

    private static readonly RegionSet Regions = new("aws", "amazonaws.com", Home, [Other, Home]) { IsWhole = true };

    private readonly List<(PlannedRead Read, TypeReading Reading)> _readings = [];
    private readonly List<DeployedStack> _stacks = [];
    private readonly StackLinks _links = new();

    public static ReadTable Table { get; } = ReadTable.Load();

    /// <summary>What CloudFormation says of the stacks that are added next.</summary>
    public string StackStatus { get; init; } = "CREATE_COMPLETE";

    /// <summary>What CloudFormation says of resources of the stacks that are added next, by their logical ids.</summary>
    public Dictionary<string, string> Statuses { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds resources of a type, as its calls answered them.</summary>
    public LiveInventory Add(string type, params IEnumerable<string> documents) => AddIn(Home, type, documents);

    public LiveInventory AddIn(string region, string type, params IEnumerable<string> documents)
    {
        var read = Table.Find(type)!;
        return Add(read, region, documents.Select(document => new ReadDocument(JsonNode.Parse(document)!.AsObject(), region)));
    }

    /// <summary>Adds an item of AWS Config.</summary>
    public LiveInventory AddItem(string type, string item)
    {
        var read = Table.Find(type)!;
        return Add(read, Home, ConfigItem.ToDocuments(read, JsonNode.Parse(item)!.AsObject()).Select(document => new ReadDocument(document, Home) { IsConfig = true }));
    }

    /// <summary>Adds a stack: the resources of its template, with the physical ids that AWS gave them.</summary>
    public LiveInventory AddStack(string name, string region, string template, params IEnumerable<(string Type, string LogicalId, string PhysicalId)> members)
    {
        var origin = new ResourceOrigin { IsLive = true, Account = Account, Region = region, Stack = name };
        var stack = new DeployedStack($"arn:aws:cloudformation:{region}:{Account}:stack/{name}/1", origin)
        {
            Status = StackStatus,
            Template = TemplateText.Parse(Encoding.UTF8.GetBytes(template), name),
            Members = [.. members.Select(member => new StackMember(member.Type, member.LogicalId, member.PhysicalId, origin) { Status = Statuses.GetValueOrDefault(member.LogicalId) })],
            Nested = members.Where(member => member.Type == "AWS::CloudFormation::Stack").ToDictionary(member => member.LogicalId, member => member.PhysicalId, StringComparer.Ordinal),
            IsNested = name.Contains('/', StringComparison.Ordinal),
        };
        _stacks.Add(stack);
        foreach (var member in stack.Members)
        {
            _links.Add(member);
        }

        return this;
    }

    /// <summary>Notes that the stacks of a region could not be listed.</summary>
    public LiveInventory Unlist(string region)
    {
        _links.AddUnlisted(region, "cloudformation:DescribeStacks was denied");
        return this;
    }

    public AccountReading Read(bool isOfAllRegions = true) =>
        new LiveGraph(Account, Regions with { IsWhole = isOfAllRegions }, Table, _links, _ => null).Make(
            _readings,
            [],
            [],
            [.. Regions.All.Select(region => (region, new StackReading([.. _stacks.Where(stack => stack.Origin.Region == region)], [])))],
            keepsExpected: true);

    /// <summary>What is unmanaged, by type and physical id.</summary>
    public ImmutableArray<string> Unmanaged() => [.. Compare().Differences.Select(difference => $"{difference.Resource.Type} {difference.Resource.PhysicalId}")];

    /// <summary>Why what is not told is none: the reasons in order.</summary>
    public ImmutableArray<string> Reasons() => [.. Compare().Tally.Equivalences((_, _) => "").Select(row => row.Reason)];

    public StackComparison Compare(bool isOfAllRegions = true) => new Unmanaged(Read(isOfAllRegions), Table).Compare();

    private LiveInventory Add(TypeRead read, string region, IEnumerable<ReadDocument> documents)
    {
        _readings.Add((new(read, region, read.Scope is ReadScope.Account ? null : region), new(read, [.. documents], [], [])));
        return this;
    }
}
