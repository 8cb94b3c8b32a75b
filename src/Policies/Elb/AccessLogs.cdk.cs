using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.S3;

var balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
{
    Vpc = new Vpc(this, "Network"),
    InternetFacing = true,
});
balancer.LogAccessLogs(new Bucket(this, "AccessLogs"));
