using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;

new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
{
    Vpc = new Vpc(this, "Network", new VpcProps { MaxAzs = 2 }),
    InternetFacing = true,
});
