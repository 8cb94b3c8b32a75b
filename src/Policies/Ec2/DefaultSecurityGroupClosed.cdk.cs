using Amazon.CDK.AWS.EC2;

new Vpc(this, "Network", new VpcProps { RestrictDefaultSecurityGroup = true });
