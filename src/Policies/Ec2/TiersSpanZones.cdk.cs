using Amazon.CDK.AWS.EC2;

new Vpc(this, "Network", new VpcProps { MaxAzs = 2 });
