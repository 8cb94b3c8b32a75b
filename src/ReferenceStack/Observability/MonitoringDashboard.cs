using Amazon.CDK.AWS.CloudWatch;
using Constructs;
using ReferenceStack.Data;
using ReferenceStack.Edge;

namespace ReferenceStack.Observability;

/// <summary>The documented dashboard.</summary>
internal sealed class MonitoringDashboard : TracedConstruct
{
    public MonitoringDashboard(Construct scope, string id, EnvironmentConfig config, LoadBalancer loadBalancer, Database database)
        : base(scope, id)
    {
        Traced(new Dashboard(this, "Dashboard", new DashboardProps
        {
            DashboardName = config.Named("HousingTrends-Monitoring"),
            Widgets =
            [
                [Graph("Application Performance", Metrics.Of(loadBalancer, "TargetResponseTime", "Average"), Metrics.Of(loadBalancer, "RequestCount", "Sum"))],
                [Graph("Database Performance", Metrics.Of(database, "DatabaseConnections", "Average"), Metrics.Of(database, "CPUUtilization", "Average"))],
            ],
        }));
    }

    private static GraphWidget Graph(string title, Metric left, Metric right) =>
        new(new GraphWidgetProps { Title = title, Left = [left], Right = [right] });
}
