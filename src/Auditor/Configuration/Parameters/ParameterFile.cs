using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Configuration.Parameters;

/// <summary>
/// Reads a parameter file, JSON or YAML, in any of the forms that are in use: CloudFormation's list of <c>ParameterKey</c> and <c>ParameterValue</c>, its list
/// of <c>"Key=Value"</c>, CodePipeline's template configuration with <c>Parameters</c>, <c>Tags</c> and <c>StackPolicy</c>, and a plain object of names and values, which
/// CDK's <c>Stack:Name</c> may be among.
/// </summary>
internal sealed class ParameterFile(string file, ICollection<ParameterValue> values, IDictionary<string, string> tags, ICollection<Problem> problems)
{
    private const string Key = "ParameterKey";
    private const string Value = "ParameterValue";
    private const string UsePrevious = "UsePreviousValue";

    private static readonly ImmutableArray<string> EntryKeys = [Key, Value, UsePrevious, "ResolvedValue"];

    private readonly Dictionary<ParameterName, Position> _given = [];

    /// <summary>Reads the file's content.</summary>
    public void Read(ReadOnlyMemory<byte> content)
    {
        switch (Parse(content))
        {
            case ListNode list:
                ReadList(list);
                break;
            case MapNode map when map["Parameters"] is MapNode or ListNode:
                ReadPipeline(map);
                break;
            case MapNode map:
                ReadMap(map);
                break;
            case ScalarNode { Kind: ScalarKind.Null, Text: "" } or null:
                break;
            case var other:
                Report(other.Position, $"a parameter file is a list or an object, was {NodeText.Describe(other)}");
                break;
        }
    }

    private Node? Parse(ReadOnlyMemory<byte> content)
    {
        try
        {
            var utf8 = TextEncoding.ToUtf8(content, file);
            var isYaml = file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
                || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
                || utf8.Span.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[' or (byte)'/', ..];
            return isYaml ? YamlTreeReader.Read(utf8.Span, file) : SettingsTree.Read(content, file, problems);
        }
        catch (AuditException malformed)
        {
            problems.Add(malformed.Problem with { Kind = ProblemKind.Configuration });
            return null;
        }
    }

    private void ReadList(ListNode list)
    {
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case MapNode entry:
                    ReadEntry(entry);
                    break;
                case ScalarNode { Kind: ScalarKind.Text } text when ParameterReader.TryParse(text.Text, out var name, out var value):
                    Add(name, value, text.Position);
                    break;
                default:
                    Report(item.Position, $"each of a list of parameters must be a text \"Name=Value\" or an object with \"{Key}\" and \"{Value}\"");
                    break;
            }
        }
    }

    private void ReadEntry(MapNode entry)
    {
        foreach (var member in entry.Entries)
        {
            if (!EntryKeys.Contains(member.Key, StringComparer.Ordinal))
            {
                Report(member.KeyPosition, $"a parameter has no key \"{member.Key}\"{Suggestion.For(member.Key, EntryKeys)}");
            }
        }

        if (entry[Key] is not ScalarNode { Kind: ScalarKind.Text } key || !ParameterName.TryParse(key.Text, out var name))
        {
            Report(entry.Position, $"a parameter needs a key \"{Key}\" with its name");
        }
        else if (entry[UsePrevious] is ScalarNode previous && previous.Text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            Add(name, null, entry.Position);
        }
        else if (entry[Value] is { } value)
        {
            AddText(name, value, entry.Position);
        }
        else
        {
            Report(entry.Position, $"the parameter {name} needs a key \"{Value}\", or \"{UsePrevious}\": true");
        }
    }

    private void ReadPipeline(MapNode map)
    {
        foreach (var section in map.Entries)
        {
            switch (section.Key)
            {
                case "Parameters" when section.Value is ListNode list:
                    ReadList(list);
                    break;
                case "Parameters" when section.Value is MapNode parameters:
                    ReadMap(parameters);
                    break;
                case "Tags" when section.Value is MapNode all:
                    ReadTags(all);
                    break;
                case "StackPolicy":
                    break;
                default:
                    Report(section.KeyPosition, $"a file with \"Parameters\" may have \"Tags\", an object, and \"StackPolicy\" beside it, but not this \"{section.Key}\"");
                    break;
            }
        }
    }

    private void ReadTags(MapNode map)
    {
        foreach (var tag in map.Entries)
        {
            if (tag.Value is ScalarNode { Kind: not ScalarKind.Null } text)
            {
                tags[tag.Key] = text.Text;
            }
            else
            {
                Report(tag.Value.Position, $"the value of the tag \"{tag.Key}\" must be a text");
            }
        }
    }

    private void ReadMap(MapNode map)
    {
        foreach (var entry in map.Entries)
        {
            if (!ParameterName.TryParse(entry.Key, out var name))
            {
                Report(entry.KeyPosition, $"a parameter is named Name or Stack:Name, was \"{entry.Key}\"");
            }
            else if (entry.Value is MapNode { Entries: [{ Key: "Fn::GetParam" or "Fn::GetArtifactAtt" }] })
            {
                // CodePipeline fills it in from another artifact.
                Add(name, null, entry.KeyPosition);
            }
            else
            {
                AddText(name, entry.Value, entry.KeyPosition);
            }
        }
    }

    private void AddText(ParameterName name, Node node, Position position)
    {
        switch (node)
        {
            case ScalarNode { Kind: not ScalarKind.Null } text:
                Add(name, text.Text, position);
                break;
            case ListNode list when list.Items.All(item => item is ScalarNode { Kind: not ScalarKind.Null }):
                Add(name, string.Join(',', list.Items.Select(item => ((ScalarNode)item).Text)), position);
                break;
            default:
                Report(node.Position, $"the value of the parameter {name} must be a text, a number, true, false or a list of those");
                break;
        }
    }

    private void Add(ParameterName name, string? text, Position position)
    {
        if (!_given.TryAdd(name, position))
        {
            Report(position, FormattableString.Invariant($"the parameter {name} stands twice in this file; the first is on line {_given[name].Line}; remove one"));
            return;
        }

        values.Add(new(name, text, new Location(file, position.Line, position.Column)));
    }

    private void Report(Position position, string message) => problems.Add(new(ProblemKind.Configuration, message, file, position.Line, position.Column));
}
