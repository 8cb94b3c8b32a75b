using System.Collections.Frozen;
using System.Collections.Immutable;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reads;

/// <summary>
/// The table of reads: for each resource type the calls that read it, how their answers become CloudFormation's properties, and what AWS Config has
/// of it. It stands in one file per service beside this class and is part of the program. Files are parsed on first use, types when asked for.
/// </summary>
internal sealed class ReadTable
{
    private const string Prefix = "Reads/";

    private static readonly Lazy<ReadTable> Instance = new(() => new());

    private readonly FrozenDictionary<string, ServiceReads> _services;
    private readonly FrozenDictionary<string, ServiceReads> _byType;

    private ReadTable()
    {
        var assembly = typeof(ReadTable).Assembly;
        var services = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => Read(assembly.GetManifestResourceStream(name)!, name))
            .ToList();
        _services = services.ToFrozenDictionary(service => service.Api.Name, StringComparer.Ordinal);
        _byType = services.SelectMany(service => service.Types.Select(type => KeyValuePair.Create(type, service))).ToFrozenDictionary(StringComparer.Ordinal);
        Types = [.. _byType.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The resource types, in order.</summary>
    public ImmutableArray<string> Types { get; }

    /// <summary>The services, in order of their names.</summary>
    public IEnumerable<ServiceReads> Services => _services.Values.OrderBy(service => service.Api.Name, StringComparer.Ordinal);

    /// <summary>The table, parsed once.</summary>
    public static ReadTable Load() => Instance.Value;

    /// <summary>How a type is read, or null where the table lacks it.</summary>
    public TypeRead? Find(string type) => _byType.TryGetValue(type, out var service) ? service.Type(type) : null;

    /// <summary>The API that a type of the table is read by.</summary>
    public AwsApi ApiOf(string type) => _byType[type].Api;

    /// <summary>An operation by its call: <c>config:SelectResourceConfig</c>.</summary>
    /// <exception cref="InvalidDataException">The table lacks it.</exception>
    public ReadOperation Operation(string call) =>
        call.Split(':') is [var api, var name] && _services.TryGetValue(api, out var service) && service.Operations.TryGetValue(name, out var operation)
            ? operation
            : throw new InvalidDataException($"the table of reads has no operation {call}");

    private static ServiceReads Read(Stream content, string name)
    {
        using (content)
        {
            return ServiceReads.Read(content, name);
        }
    }
}
