using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The parameters of policies by id, as an environment sets them.</summary>
internal sealed class PolicyArgumentsTable : PolicyTable
{
    protected override object? Read(PolicyDescriptor policy, MapEntry entry, Reading reading) => new PolicyArgumentsShape(policy).Read(entry.Value, $"\"{entry.Key}\"", reading);

    protected override bool Has(PolicyDescriptor policy) => PolicyArgumentsShape.IsSettable(policy);

    protected override void Describe(Utf8JsonWriter schema, PolicyDescriptor policy) => SchemaDefinition.WriteReference(schema, policy.Id);
}
