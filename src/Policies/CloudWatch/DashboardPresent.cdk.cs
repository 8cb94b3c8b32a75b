using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.RDS;

var network = new Vpc(this, "Network");
var balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps { Vpc = network });
var database = new DatabaseInstance(this, "Database", new DatabaseInstanceProps
{
    Engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_16_3 }),
    Vpc = network,
});

var overview = new Dashboard(this, "Overview");
overview.AddWidgets(
    new GraphWidget(new GraphWidgetProps { Title = "Requests", Left = [balancer.Metrics.RequestCount()] }),
    new GraphWidget(new GraphWidgetProps { Title = "Load of the database", Left = [database.MetricCPUUtilization()] }));
