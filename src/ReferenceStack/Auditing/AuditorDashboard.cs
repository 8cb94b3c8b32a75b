using Amazon.CDK.AWS.CloudWatch;
using Constructs;
using ReferenceStack.Data;
using ReferenceStack.Edge;
using ReferenceStack.Observability;

namespace ReferenceStack.Auditing;

/// <summary>The load of the auditor's database, and of its pages where it has any.</summary>
internal sealed class AuditorDashboard : TracedConstruct
{
    public AuditorDashboard(Construct scope, string id, EnvironmentConfig config, Database database, LoadBalancer? balancer)
        : base(scope, id)
    {
        var dashboard = Traced(new Dashboard(this, "Dashboard", new DashboardProps { DashboardName = config.Named("HousingTrends-Monitoring") }));
        dashboard.AddWidgets(Graph("Database", Metrics.Of(database, "DatabaseConnections", "Average"), Metrics.Of(database, "CPUUtilization", "Average")));
        if (balancer is not null)
            dashboard.AddWidgets(Graph("Pages", Metrics.Of(balancer, "TargetResponseTime", "Average"), Metrics.Of(balancer, "RequestCount", "Sum")));
    }

    private static GraphWidget Graph(string title, Metric left, Metric right) => new(new GraphWidgetProps { Title = title, Left = [left], Right = [right] });
}
