using System.Collections.Immutable;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>Values for the parameters of one policy. Those that take an objective are not among them: objectives are said once per environment.</summary>
internal sealed class PolicyArgumentsShape(PolicyDescriptor policy) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is not MapNode map)
        {
            return reading.ReportType(node, name, "an object of parameters");
        }

        var read = ImmutableArray.CreateBuilder<PolicyArgument>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (Find(entry.Key) is not { } parameter)
            {
                reading.Report(entry.KeyPosition, Unknown(entry.Key));
            }
            else if (Read(ParameterMember.Of(parameter), entry, reading) is { } argument)
            {
                read.Add(new(parameter.Name, reading.Locate(entry.KeyPosition), argument));
            }
        }

        return new PolicyArguments(policy.Id, reading.Locate(node.Position), read.DrainToImmutable());
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "object"u8);
        schema.WriteStartObject("properties"u8);
        foreach (var parameter in policy.Parameters.Where(IsSettable))
        {
            ParameterMember.Of(parameter).Describe(schema, policies);
        }

        schema.WriteEndObject();
        schema.WriteBoolean("additionalProperties"u8, false);
    }

    /// <summary>Whether a policy has parameters that can be set.</summary>
    public static bool IsSettable(PolicyDescriptor policy) => policy.Parameters.Any(IsSettable);

    private static bool IsSettable(PolicyParameter parameter) => !Objectives.None.TryGet(parameter.Name, out _);

    private static object? Read(Member member, MapEntry entry, Reading reading) => member.Shape.Read(entry.Value, member.QuotedName, reading);

    private PolicyParameter? Find(string name)
    {
        foreach (var parameter in policy.Parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal) && IsSettable(parameter))
            {
                return parameter;
            }
        }

        return null;
    }

    private string Unknown(string name)
    {
        if (policy.Parameters.Any(parameter => parameter.Name == name))
        {
            return $"\"{name}\" of {policy.Id} is not set here but by the \"objectives\" of an environment";
        }

        var settable = policy.Parameters.Where(IsSettable).Select(parameter => parameter.Name).ToArray();
        var meant = Suggestion.For(name, settable);
        return $"{policy.Id} has no parameter \"{name}\"{(
            meant.Length > 0 ? meant
            : settable.Length == 0 ? "; it has none"
            : $"; it has {string.Join(", ", settable.Select(one => $"\"{one}\""))}")}";
    }
}
