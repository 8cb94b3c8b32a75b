using System.Text.Json;
using Auditor.Configuration.Notifications;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>When to tell: one word, or a list of words.</summary>
internal sealed class OccasionsShape : Shape
{
    private static readonly WordShape Occasion = new(
        new("new-findings", NotificationOccasions.NewFindings),
        new("resolved-findings", NotificationOccasions.ResolvedFindings),
        new("changed-findings", NotificationOccasions.NewFindings | NotificationOccasions.ResolvedFindings),
        new("drift", NotificationOccasions.Drift),
        new("expiring-waivers", NotificationOccasions.ExpiringWaivers),
        new("coverage-lost", NotificationOccasions.CoverageLost),
        new("every-scan", NotificationOccasions.EveryScan));

    private static readonly FilledListShape Several = new(Occasion);

    public override object? Read(Node node, string name, Reading reading)
    {
        var words = node is ListNode ? (List<object>?)Several.Read(node, name, reading) : Occasion.Read(node, name, reading) is { } one ? [one] : null;
        return words?.Aggregate(NotificationOccasions.None, (all, word) => all | (NotificationOccasions)word);
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteStartArray("anyOf"u8);
        foreach (var shape in (Shape[])[Occasion, Several])
        {
            schema.WriteStartObject();
            shape.Describe(schema, policies);
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }
}
