using Amazon.CDK.AWS.EC2;

var network = new Vpc(this, "Network");
network.AddFlowLog("Traffic");
