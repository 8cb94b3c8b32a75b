using Amazon.CDK.AWS.IAM;

var worker = new Role(this, "Worker", new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") });
worker.AddToPolicy(new PolicyStatement(new PolicyStatementProps
{
    Actions = ["cloudwatch:PutMetricData"],
    Resources = ["*"],
}));
