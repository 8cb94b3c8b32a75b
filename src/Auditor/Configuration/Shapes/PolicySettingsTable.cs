using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The settings of policies by id.</summary>
internal sealed class PolicySettingsTable : PolicyTable
{
    private const string ParametersName = "parameters";
    private const string ParametersDescription = "Its parameters in every environment that does not set them itself.";

    private static readonly Member Enabled = new("enabled", "Whether it takes part.", new BooleanShape()) { Default = true };
    private static readonly Member OtherSeverity = new("severity", "How much a finding matters, in place of the policy's own severity.", Severities.Shape);
    private static readonly Member Environments =
        new("environments", "The environments in which it takes part; everywhere without this key.", new ListShape(new EnvironmentNameShape()));

    private static readonly Member Waivable = new("waivable", "Whether its findings can be waived.", new BooleanShape()) { Default = true };

    /// <summary>Writes the JSON Schema of the settings that every policy has.</summary>
    public static void DescribeSettings(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        var parameters = new Member(ParametersName, ParametersDescription, new AnyObjectShape());
        new ObjectShape([Enabled, OtherSeverity, Environments, Waivable, parameters], static values => values).Describe(schema, policies);
    }

    protected override object? Read(PolicyDescriptor policy, MapEntry entry, Reading reading)
    {
        var parameters = new Member(ParametersName, ParametersDescription, new PolicyArgumentsShape(policy));
        var shape = new ObjectShape([Enabled, OtherSeverity, Environments, Waivable, parameters], values => new PolicySettings
        {
            Id = policy.Id,
            Location = reading.Locate(entry.KeyPosition),
            Enabled = values.Flag(Enabled, true),
            Severity = (Severity?)values[OtherSeverity],
            Environments = values[Environments] is null ? null : values.List<string>(Environments),
            Waivable = values.Flag(Waivable, true),
            Parameters = (PolicyArguments?)values[parameters],
        });
        return shape.Read(entry.Value, $"\"{entry.Key}\"", reading);
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
