using System.Collections.Frozen;
using Auditor.Accounts.Aws;

namespace Auditor.Accounts.Reads;

/// <summary>Reads what the table says of an API and its operations.</summary>
internal static class ApiReader
{
    /// <summary>The API, and the prefix of its actions in policies of IAM.</summary>
    public static (AwsApi Api, string Iam) Read(TableObject row)
    {
        var api = new AwsApi
        {
            Name = row.Text("name"),
            ServiceId = row.Text("serviceId"),
            SigningName = row.Text("signingName"),
            EndpointPrefix = row.Text("endpointPrefix"),
            Version = row.Text("version"),
            Wire = row.Choice<AwsWire>("wire"),
            TargetPrefix = row.OptionalText("targetPrefix"),
            XmlNamespace = row.OptionalText("xmlNamespace"),
            GlobalEndpoints = Endpoints(row.OptionalObject("globalEndpoints")),
            Xml = new()
            {
                Lists = row.OptionalObject("xmlLists") is { } lists ? lists.Names.ToFrozenDictionary(name => name, name => lists.Texts(name).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal) : FrozenDictionary<string, FrozenSet<string>>.Empty,
                Maps = row.Texts("xmlMaps").ToFrozenSet(StringComparer.Ordinal),
                Flattened = row.Pairs("xmlFlattened").ToFrozenDictionary(StringComparer.Ordinal),
            },
        };
        var iam = row.OptionalText("iam") ?? api.Name;
        row.End();
        return (api, iam);
    }

    public static FrozenDictionary<string, ReadOperation> Operations(AwsApi api, string iam, TableObject? rows) =>
        (rows?.Names ?? []).ToFrozenDictionary(name => name, name => Operation(api, iam, name, rows!.Object(name)), StringComparer.Ordinal);

    private static ReadOperation Operation(AwsApi api, string iam, string name, TableObject row)
    {
        var operation = new AwsOperation
        {
            Api = api,
            Name = name,
            Http = row.OptionalText("http"),
            Parameters = row.Pairs("parameters").ToFrozenDictionary(StringComparer.Ordinal),
            Payload = row.OptionalText("payload"),
            ResultWrapper = api.Wire is AwsWire.Query ? $"{name}Result" : null,
            Form = row.Pairs("form").ToFrozenDictionary(StringComparer.Ordinal),
        };
        if ((api.Wire is AwsWire.RestJson or AwsWire.RestXml) != (operation.Http is not null))
        {
            throw new InvalidDataException($"{row.Place} {(operation.Http is null ? "has no" : "needs no")} http");
        }

        var page = row.OptionalObject("page") is { } paging ? Page(paging) : null;
        var actions = row.Texts("iam");
        row.End();
        return new(operation, page, actions.IsEmpty ? [$"{iam}:{name}"] : actions);
    }

    private static ReadPage Page(TableObject row)
    {
        var page = new ReadPage(row.Texts("in"), row.Texts("out"), row.OptionalText("more"), row.OptionalText("size"), row.Number("max"));
        row.End();
        return page.In.Length == page.Out.Length && !page.In.IsEmpty ? page : throw new InvalidDataException($"{row.Place} needs one out for each in");
    }

    private static FrozenDictionary<string, GlobalEndpoint> Endpoints(TableObject? rows)
    {
        return (rows?.Names ?? []).ToFrozenDictionary(partition => partition, partition => Endpoint(rows!.Object(partition)), StringComparer.Ordinal);

        static GlobalEndpoint Endpoint(TableObject row)
        {
            var endpoint = new GlobalEndpoint(row.Text("host"), row.Text("signingRegion"));
            row.End();
            return endpoint;
        }
    }
}
