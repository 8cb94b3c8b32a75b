using System.Collections.Immutable;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The settings of policies by id.</summary>
internal sealed class PolicySettingsTable : PolicyTable<PolicySettings>
{
    private const string ParametersName = "parameters";
    private const string ParametersDescription = "Its parameters in every environment that does not set them itself.";

    private static readonly Member<bool> Enabled = new("enabled", "Whether it takes part.", new BooleanShape()) { Default = true };
    private static readonly Member<Severity> OtherSeverity = new("severity", "How much a finding matters, in place of the policy's own severity.", Severities.Shape);
    private static readonly Member<ImmutableArray<string>> Environments =
        new("environments", "The environments in which it takes part; everywhere without this key.", new ListShape<string>(new EnvironmentNameShape()));

    private static readonly Member<bool> Waivable = new("waivable", "Whether its findings can be waived.", new BooleanShape()) { Default = true };

    /// <summary>Writes the JSON Schema of the settings that every policy has.</summary>
    public static void DescribeSettings(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        var parameters = new Member<object>(ParametersName, ParametersDescription, new AnyObjectShape());
        new ObjectShape<object>([Enabled, OtherSeverity, Environments, Waivable, parameters], static _ => new()).Describe(schema, policies);
    }

    protected override PolicySettings? TryRead(PolicyDescriptor policy, MapEntry entry, Reading reading)
    {
        var parameters = new Member<PolicyArguments>(ParametersName, ParametersDescription, new PolicyArgumentsShape(policy));
        var shape = new ObjectShape<PolicySettings>([Enabled, OtherSeverity, Environments, Waivable, parameters], values => new()
        {
            Id = policy.Id,
            Location = reading.Locate(entry.KeyPosition),
            Enabled = values.Or(Enabled, true),
            Severity = values.OrNothing(OtherSeverity),
            Environments = values.OrNothing(Environments),
            Waivable = values.Or(Waivable, true),
            Parameters = values.OrNull(parameters),
        });
        return shape.TryRead(entry.Value, $"\"{entry.Key}\"", reading, out var settings) ? settings : null;
    }

    protected override bool Has(PolicyDescriptor policy) => true;

    protected override void Describe(Utf8JsonWriter schema, PolicyDescriptor policy)
    {
        SchemaDefinition.WriteReference(schema, SchemaDefinition.Settings);
        schema.WriteStartObject("properties"u8);
        schema.WriteStartObject(ParametersName);
        if (PolicyArgumentsShape.IsSettable(policy))
        {
            SchemaDefinition.WriteReference(schema, policy.Id);
        }
        else
        {
            schema.WriteBoolean("additionalProperties"u8, false);
        }

        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
