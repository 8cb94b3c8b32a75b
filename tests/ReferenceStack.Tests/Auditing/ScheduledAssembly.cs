namespace ReferenceStack.Tests.Auditing;

/// <summary>The same app where the auditor comes on a schedule, tells people in every way, and goes.</summary>
public sealed class ScheduledAssembly : SynthesizedAssembly
{
    public const string TopicKey = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    public const string Topic = "arn:aws:sns:us-east-1:123456789012:findings";

    public ScheduledAssembly()
        : base("ReferenceStack", ".", "app=auditor", "auditorSchedule=rate(6 hours)", "auditorSecrets=AUDITOR_SLACK,AUDITOR_SMTP,AUDITOR_SMTP_FROM", $"auditorTopic={Topic}", $"auditorTopicKey={TopicKey}", "auditorSecurityHub=true", "auditorMailServer=10.1.2.0/24:465")
    {
    }

    public Template Auditor => Assembly.Stack("HousingTrends-auditor");
}
