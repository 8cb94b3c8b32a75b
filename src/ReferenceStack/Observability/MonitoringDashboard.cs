using Amazon.CDK.AWS.CloudWatch;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>The documented dashboard.</summary>
internal sealed class MonitoringDashboard : TracedConstruct
{
    public MonitoringDashboard(Construct scope, string id, EnvironmentConfig config, Metrics metrics)
        : base(scope, id)
    {
        Traced(new Dashboard(this, "Dashboard", new DashboardProps
        {
            DashboardName = config.Named("HousingTrends-Monitoring"),
            Widgets =
            [
                [Graph("Application Performance", metrics.LoadBalancer("TargetResponseTime", "Average"), metrics.LoadBalancer("RequestCount", "Sum"))],
                [Graph("Database Performance", metrics.Database("DatabaseConnections", "Average"), metrics.Database("CPUUtilization", "Average"))],
            ],
        }));
    }

    private static GraphWidget Graph(string title, Metric left, Metric right) =>
        new(new GraphWidgetProps { Title = title, Left = [left], Right = [right] });
}
