using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about telling people.</summary>
internal static class NotificationShape
{
    private static readonly Member Webhook =
        new("webhook", "The URL to post to, or env: and the name of the environment variable that holds it, as such URLs are secrets.", Texts.Webhook) { IsRequired = true };

    private static readonly Member When = new("when", "When to tell.", new WordShape(
        new("new-findings", NotificationOccasion.NewFindings),
        new("changed-findings", NotificationOccasion.ChangedFindings),
        new("every-scan", NotificationOccasion.EveryScan)))
    { Default = "new-findings" };

    private static readonly Member Least = new("severity", "The lowest severity to tell about.", Severities.Shape) { Default = "low" };

    public static ObjectShape Shape { get; } = new(
        [Webhook, When, Least],
        values => new NotificationSettings((string)values[Webhook]!, (NotificationOccasion)(values[When] ?? NotificationOccasion.NewFindings), (Severity)(values[Least] ?? Severity.Low)));
}
