using System.Collections.Immutable;
using static ReferenceStack.Tests.Gate.Targets;

namespace ReferenceStack.Tests.Gate;

/// <summary>The breaches of alarms, logs and notifications.</summary>
internal static class MonitoringBreaks
{
    private const string Statement = "Properties/PolicyDocument/Statement";

    public static ImmutableArray<Break> All { get; } =
    [
        new("cloudwatch-alarm-actions", DatabaseAlarm, new Edit.Remove("Properties/AlarmActions")),
        new("cloudwatch-billing-alarm", BillingAlarm, new Edit.Remove("Properties/Dimensions")),

        new("cloudwatch-dashboard-present", Dashboard, Edit.SetText("Properties/DashboardBody", "{\"widgets\":[]}"))
        {
            Found = Database,
            Path = "Dashboard",
            Also =
            [
                new("cloudwatch-dashboard-present", InternalLoadBalancer, "Dashboard"),
                new("cloudwatch-dashboard-present", PublicLoadBalancer, "Dashboard"),
            ],
        },

        new("logs-encrypted", ApplicationLog, new Edit.Remove("Properties/KmsKeyId")),
        new("logs-retention", ApplicationLog, new Edit.Set("Properties/RetentionInDays", "7")),
        new("sns-customer-managed-key", AlarmTopic, Edit.SetText("Properties/KmsMasterKeyId", "alias/aws/sns")),

        new("sns-encrypted", AlarmTopic, new Edit.Remove("Properties/KmsMasterKeyId"))
        {
            Also = [new("sns-customer-managed-key", AlarmTopic, "Properties/KmsMasterKeyId")],
        },

        new("sns-tls-only", AlarmTopicPolicy, new Edit.Remove($"{Statement}/1"))
        {
            Found = AlarmTopic,
            Place = AlarmTopicPolicy,
            Path = "Properties/PolicyDocument",
        },
    ];
}
