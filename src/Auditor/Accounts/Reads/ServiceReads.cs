using System.Collections.Frozen;
using System.Text.Json;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reads;

/// <summary>One file of the table: a service's API, its operations and its resource types, which are read when they are asked for.</summary>
internal sealed class ServiceReads
{
    private readonly Dictionary<string, Lazy<TypeRead>> _types;

    private ServiceReads(AwsApi api, FrozenDictionary<string, ReadOperation> operations, TableObject types)
    {
        Api = api;
        Operations = operations;
        _types = types.Names.ToDictionary(type => type, type => new Lazy<TypeRead>(() => new TypeReader(this, type).Read(types.Object(type))), StringComparer.Ordinal);
    }

    public AwsApi Api { get; }

    /// <summary>The operations by name.</summary>
    public FrozenDictionary<string, ReadOperation> Operations { get; }

    public IEnumerable<string> Types => _types.Keys;

    /// <exception cref="InvalidDataException">The file is not as it should be.</exception>
    public static ServiceReads Read(Stream content, string place)
    {
        using var document = JsonDocument.Parse(content);
        var file = new TableObject(document.RootElement.Clone(), place);
        var (api, iam) = ApiReader.Read(file.Object("api"));
        var operations = ApiReader.Operations(api, iam, file.OptionalObject("operations"));
        var reads = new ServiceReads(api, operations, file.Object("types"));
        file.End();
        return reads;
    }

    public TypeRead Type(string type) => _types[type].Value;
}
