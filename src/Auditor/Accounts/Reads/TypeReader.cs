using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>Reads what the table says of one type.</summary>
internal sealed class TypeReader(ServiceReads service, string type)
{
    /// <exception cref="InvalidDataException">It is not as it should be.</exception>
    public TypeRead Read(TableObject row)
    {
        var shape = TypeShape.Read(row, emptyTextIsAbsent: service.Api.Wire is AwsWire.Ec2Query or AwsWire.Query or AwsWire.RestXml);
        var conditions = Conditions(row);
        var isDefault = row.Flag("defaultRule", otherwise: true);
        ImmutableArray<ReadCall> calls = [.. row.Rows("calls").Select(Call)];
        var read = new TypeRead
        {
            Type = type,
            Scope = row.Choice<ReadScope>("scope"),
            IsOnlyOfStacks = row.Flag("onlyOfStacks"),
            Calls = calls,
            IsFoundById = row.Flag("foundById"),
            AlsoFrom = [.. row.Rows("alsoFrom").Select(Call)],
            Mapping = new(shape, isDefault, conditions, Exceptions(row)),
            Config = row.OptionalObject("config") is { } config ? Config(config, row, shape, conditions, isDefault, calls) : null,
            Identity = Identity(row.Object("identity")),
            Provided = [.. row.Texts("provided").Select(DocumentCondition.Parse)],
            MadeByOthers = [.. row.Pairs("madeByOthers").Select(pair => MakerRow.Parse(pair.Key, pair.Value))],
            CreationEvents = [.. row.Texts("createdBy").Select(text => CreationEvent.Parse(text, isRepeated: false)), .. row.Texts("putBy").Select(text => CreationEvent.Parse(text, isRepeated: true))],
            Unreadable = [.. row.Pairs("unreadable")],
            Notes = row.Texts("notes"),
        };
        row.End();
        return read is { Calls: [{ Role: ReadRole.List }, ..] } ? read : throw new InvalidDataException($"{row.Place} begins with no list");
    }

    private ReadCall Call(TableObject row)
    {
        var name = row.Text("operation");
        if (!service.Operations.TryGetValue(name, out var operation))
        {
            throw new InvalidDataException($"{row.Place} calls {name}, which is no operation of this file");
        }

        var call = new ReadCall
        {
            Operation = operation.Aws,
            Role = row.Choice<ReadRole>("role"),
            Items = Paths(row, "items"),
            Document = Path(row, "document"),
            Take = Path(row, "take"),
            Arguments = row.Verbatim("args"),
            Attachment = (row.OptionalText("as") ?? row.OptionalText("into")) is { } attachment ? $"@{attachment}" : null,
            On = row.Texts("on") is [var key, var ofDocument] ? new(DocumentPath.Parse(key), DocumentPath.Parse(ofDocument), row.OptionalText("normalise")) : null,
            IsMany = row.Flag("many"),
            Page = operation.Page,
            ForEach = [.. ForEach(row)],
            Batch = row.Number("batch"),
            If = row.OptionalText("if") is { } condition ? DocumentCondition.Parse(condition) : null,
            AbsentErrors = row.Texts("absentErrors"),
            Need = row.Choice<ReadNeed>("need", ReadNeed.Policies),
            Iam = operation.Iam,
        };
        row.End();
        return (call.Role is ReadRole.List) == (call.Attachment is null) && (call.Role is ReadRole.Join or ReadRole.Batch) == (call.On is not null)
            ? call
            : throw new InvalidDataException($"{row.Place} is a {call.Role}, to which the other members do not belong");
    }

    private static IEnumerable<ReadArguments> ForEach(TableObject row)
    {
        foreach (var set in row.Rows("forEach"))
        {
            var arguments = new JsonObject();
            foreach (var name in set.Names.Where(name => name != "@region"))
            {
                arguments[name] = set.Value(name);
            }

            yield return new(arguments, set.OptionalText("@region"));
        }
    }

    private static ConfigShape Config(TableObject row, TableObject ofType, TypeShape shape, ImmutableArray<DocumentCondition> conditions, bool isDefault, ImmutableArray<ReadCall> calls)
    {
        var style = row.Choice<ConfigStyle>("style");
        var lacks = Paths(row, "lacks");
        var attachments = row.Pairs("attach").Select(pair => KeyValuePair.Create(pair.Key, DocumentPath.Parse(pair.Value))).ToImmutableArray();
        var ofApi = Exceptions(ofType);

        // What Config lacks must not be told from its absence, but is told by the answers of calls about single resources.
        var own = (row.Has("exceptions") ? Exceptions(row) : style is ConfigStyle.CloudFormation ? [] : ofApi).RemoveAll(rule => lacks.Any(path => path.Leads(rule.To)));
        var details = calls.Where(call => call.Role is not ReadRole.List && call.Need is ReadNeed.Policies && !attachments.Any(pair => pair.Key.Split('.')[0] == call.Attachment)).ToImmutableArray();
        var exceptions = own.AddRange(ofApi.Where(rule => lacks.Any(path => path.Leads(rule.To)) && details.Any(call => rule.Reads(call.Attachment!))));
        var made = details.RemoveAll(call => !exceptions.Any(rule => rule.Reads(call.Attachment!)));
        var untold = lacks.RemoveAll(path => exceptions.Any(rule => rule.To is { } to && (path.Leads(to) || to.Leads(path)) && made.Any(call => rule.Reads(call.Attachment!))));
        var judged = row.Texts("judged");
        var applicable = conditions.RemoveAll(condition => condition.Subject.StartsWith('@') && attachments.All(attachment => !IsOf(attachment.Key, condition.Subject)) && made.All(call => call.Attachment != condition.Subject));
        var config = new ConfigShape
        {
            Style = style,
            Sources = [.. row.Rows("sources").Select(Source)],
            Attachments = attachments,
            Lacks = lacks,
            Judged = judged,
            Details = made,
            Untold = untold,
            Missed = untold.RemoveAll(path => !judged.Contains(path.ToString(), StringComparer.Ordinal)),
            LatestOf = row.OptionalText("latestOf"),
            Mapping = new(shape with { EmptyTextIsAbsent = true }, isDefault || style is ConfigStyle.CloudFormation, applicable, exceptions),
        };
        row.End();
        return judged.All(path => lacks.Any(lack => lack.ToString() == path)) ? config : throw new InvalidDataException($"{row.Place} says what policies judge of what is not lacking");
    }

    // An attachment's name may be a path: @rotation.KeyRotationEnabled.
    private static bool IsOf(string attachment, string subject) => attachment == subject || attachment.StartsWith($"{subject}.", StringComparison.Ordinal);

    private static ConfigSource Source(TableObject row)
    {
        var source = new ConfigSource(row.Text("resourceType"), Path(row, "within"));
        row.End();
        return source;
    }

    private static TypeIdentity Identity(TableObject row)
    {
        var identity = new TypeIdentity
        {
            PhysicalIds = [.. row.Texts("physicalId").Select(ValueTemplate.OfPathOrText)],
            Arn = row.OptionalText("arn") is { } arn ? ValueTemplate.Parse(arn) : null,
            Key = [.. row.Texts("key").Select(IdentityKey.Parse)],
            Tags = row.OptionalText("tags"),
            HasStackTags = row.Flag("stackTags"),
            IsShared = row.Flag("shared"),
            Attributes = [.. row.Pairs("attributes").Select(pair => KeyValuePair.Create(pair.Key, ValueTemplate.Parse(pair.Value)))],
        };
        row.End();
        return identity.PhysicalIds.IsEmpty && identity.Key.IsEmpty ? throw new InvalidDataException($"{row.Place} has neither a physicalId nor a key") : identity;
    }

    private static ImmutableArray<DocumentCondition> Conditions(TableObject row) => [.. row.Texts("resourcesAre").Select(DocumentCondition.Parse)];

    private static ImmutableArray<MappingRule> Exceptions(TableObject row) => [.. row.Rows("exceptions").Select(MappingRule.Read)];

    private static ImmutableArray<DocumentPath> Paths(TableObject row, string name) => [.. row.Texts(name).Select(DocumentPath.Parse)];

    private static DocumentPath? Path(TableObject row, string name) => row.OptionalText(name) is { } text ? DocumentPath.Parse(text) : null;
}
