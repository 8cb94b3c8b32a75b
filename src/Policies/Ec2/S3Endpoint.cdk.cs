using Amazon.CDK.AWS.EC2;

var network = new Vpc(this, "Network");
network.AddGatewayEndpoint("S3", new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 });
