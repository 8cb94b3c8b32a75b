namespace Auditor.Tests.Drift.Inventory;

/// <summary>Networks and machines.</summary>
internal static class NetworkExamples
{
    private const string DefaultVpc = """{"VpcId": "vpc-0d", "CidrBlock": "172.31.0.0/16", "IsDefault": "true", "OwnerId": "123456789012", "State": "available"}""";
    private const string MainTable = """{"RouteTableId": "rtb-0m", "VpcId": "vpc-0d", "OwnerId": "123456789012", "Associations": [{"Main": "true", "RouteTableId": "rtb-0m", "RouteTableAssociationId": "rtbassoc-0m"}]}""";
    private const string Shared = "another account shares it";
    private const string OfSharedTable = "it is of a route table that another account shares";
    private const string OfSharedAcl = "it is of a network ACL that another account shares";
    private const string OfDefaultVpc = "AWS makes it with the default VPC";
    private const string Managed = "an AWS service made and manages it";

    public static IEnumerable<MakerExample> All =>
    [
        new("AWS::EC2::VPC", DefaultVpc, "AWS makes a default VPC in every region"),
        new("AWS::EC2::VPC", """{"VpcId": "vpc-0s", "CidrBlock": "10.0.0.0/16", "IsDefault": "false", "OwnerId": "999999999999"}""", Shared),
        new("AWS::EC2::VPC", """{"VpcId": "vpc-0a", "CidrBlock": "10.0.0.0/16", "IsDefault": "false", "OwnerId": "123456789012"}""", null),
        new("AWS::EC2::Subnet", """{"SubnetId": "subnet-0d", "VpcId": "vpc-0d", "DefaultForAz": "true", "OwnerId": "123456789012"}""", OfDefaultVpc),
        new("AWS::EC2::Subnet", """{"SubnetId": "subnet-0s", "VpcId": "vpc-0s", "DefaultForAz": "false", "OwnerId": "999999999999"}""", Shared),
        new("AWS::EC2::Subnet", """{"SubnetId": "subnet-0p", "VpcId": "vpc-0d", "DefaultForAz": "false", "OwnerId": "123456789012"}""", null) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::RouteTable", MainTable, "AWS makes the main route table with its VPC"),
        new("AWS::EC2::RouteTable", """{"RouteTableId": "rtb-0s", "VpcId": "vpc-0s", "OwnerId": "999999999999", "Associations": []}""", Shared),
        new("AWS::EC2::RouteTable", """{"RouteTableId": "rtb-0a", "VpcId": "vpc-0d", "OwnerId": "123456789012", "Associations": [{"Main": "false", "SubnetId": "subnet-0d"}]}""", null) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::Route", Route("""{"DestinationCidrBlock": "10.9.0.0/16", "GatewayId": "vgw-01", "Origin": "EnableVgwRoutePropagation", "State": "active"}"""), "a gateway propagates it"),
        new("AWS::EC2::Route", Route("""{"DestinationCidrBlock": "10.9.0.0/16", "NetworkInterfaceId": "eni-01", "Origin": "Advertisement", "State": "active"}"""), "a route server propagates it"),
        new("AWS::EC2::Route", Route("""{"DestinationCidrBlock": "10.9.0.0/16", "TransitGatewayId": "tgw-01", "Origin": "CreateRoute", "State": "active"}"""), null),
        new("AWS::EC2::Route", Route("""{"DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-01", "Origin": "CreateRoute", "State": "active"}"""), null),
        new("AWS::EC2::Route", Route("""{"DestinationCidrBlock": "10.9.0.0/16", "TransitGatewayId": "tgw-01", "Origin": "CreateRoute"}""", owner: "999999999999"), OfSharedTable),
        new("AWS::EC2::SubnetRouteTableAssociation", """{"RouteTableAssociationId": "rtbassoc-1", "RouteTableId": "rtb-0a", "SubnetId": "subnet-01", "Main": "false", "@parent": {"RouteTableId": "rtb-0a", "OwnerId": "999999999999"}}""", OfSharedTable),
        new("AWS::EC2::SubnetRouteTableAssociation", """{"RouteTableAssociationId": "rtbassoc-1", "RouteTableId": "rtb-0a", "SubnetId": "subnet-01", "Main": "false", "@parent": {"RouteTableId": "rtb-0a", "OwnerId": "123456789012"}}""", null),
        new("AWS::EC2::InternetGateway", """{"InternetGatewayId": "igw-0d", "OwnerId": "123456789012", "Attachments": [{"State": "available", "VpcId": "vpc-0d"}]}""", OfDefaultVpc) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::InternetGateway", """{"InternetGatewayId": "igw-0s", "OwnerId": "999999999999", "Attachments": [{"State": "available", "VpcId": "vpc-0s"}]}""", Shared),
        new("AWS::EC2::InternetGateway", """{"InternetGatewayId": "igw-0a", "OwnerId": "123456789012", "Attachments": [{"State": "available", "VpcId": "vpc-0a"}]}""", null) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::VPCGatewayAttachment", """{"State": "available", "VpcId": "vpc-0d", "@parent": {"InternetGatewayId": "igw-0d"}}""", OfDefaultVpc) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::VPCGatewayAttachment", """{"State": "attached", "VpcId": "vpc-0d", "@parent": {"VpnGatewayId": "vgw-01"}}""", null) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::TransitGatewayAttachment", """{"TransitGatewayAttachmentId": "tgw-attach-1", "TransitGatewayId": "tgw-01", "VpcId": "vpc-0x", "VpcOwnerId": "999999999999", "State": "available"}""", "another account made it"),
        new("AWS::EC2::TransitGatewayAttachment", """{"TransitGatewayAttachmentId": "tgw-attach-2", "TransitGatewayId": "tgw-01", "VpcId": "vpc-0a", "VpcOwnerId": "123456789012", "State": "available"}""", null),
        new("AWS::EC2::VPCPeeringConnection", """{"VpcPeeringConnectionId": "pcx-1", "RequesterVpcInfo": {"OwnerId": "999999999999", "VpcId": "vpc-0x"}, "AccepterVpcInfo": {"OwnerId": "123456789012", "VpcId": "vpc-0a"}, "Status": {"Code": "active"}}""", "another account made it"),
        new("AWS::EC2::VPCPeeringConnection", """{"VpcPeeringConnectionId": "pcx-2", "RequesterVpcInfo": {"OwnerId": "123456789012", "VpcId": "vpc-0a"}, "AccepterVpcInfo": {"OwnerId": "999999999999", "VpcId": "vpc-0x"}, "Status": {"Code": "active"}}""", null),
        new("AWS::EC2::VPCEndpoint", """{"VpcEndpointId": "vpce-1", "VpcId": "vpc-0a", "RequesterManaged": "true", "OwnerId": "123456789012", "State": "available"}""", "an AWS service made it for itself"),
        new("AWS::EC2::VPCEndpoint", """{"VpcEndpointId": "vpce-2", "VpcId": "vpc-0a", "RequesterManaged": "false", "OwnerId": "123456789012", "Tags": [{"Key": "GuardDutyManaged", "Value": "true"}]}""", "GuardDuty made it for its runtime monitoring"),
        new("AWS::EC2::VPCEndpoint", """{"VpcEndpointId": "vpce-3", "VpcId": "vpc-0s", "RequesterManaged": "false", "OwnerId": "999999999999"}""", Shared),
        new("AWS::EC2::VPCEndpoint", """{"VpcEndpointId": "vpce-4", "VpcId": "vpc-0a", "RequesterManaged": "false", "OwnerId": "123456789012"}""", null),
        new("AWS::EC2::NetworkAcl", """{"NetworkAclId": "acl-0d", "VpcId": "vpc-0a", "IsDefault": "true", "OwnerId": "123456789012"}""", "AWS makes the default network ACL with its VPC"),
        new("AWS::EC2::NetworkAcl", """{"NetworkAclId": "acl-0s", "VpcId": "vpc-0s", "IsDefault": "false", "OwnerId": "999999999999"}""", Shared),
        new("AWS::EC2::NetworkAclEntry", Entry("""{"RuleNumber": "32767", "Protocol": "-1", "RuleAction": "deny", "Egress": "true", "CidrBlock": "0.0.0.0/0"}"""), "every network ACL ends with it"),
        new("AWS::EC2::NetworkAclEntry", Entry("""{"RuleNumber": "100", "Protocol": "-1", "RuleAction": "allow", "Egress": "true", "CidrBlock": "0.0.0.0/0"}""", isDefault: true), "AWS makes it with the default network ACL"),
        new("AWS::EC2::NetworkAclEntry", Entry("""{"RuleNumber": "100", "Protocol": "6", "RuleAction": "allow", "Egress": "false", "CidrBlock": "0.0.0.0/0", "PortRange": {"From": "22", "To": "22"}}""", isDefault: true), null),
        new("AWS::EC2::NetworkAclEntry", Entry("""{"RuleNumber": "100", "Protocol": "-1", "RuleAction": "allow", "Egress": "true", "CidrBlock": "0.0.0.0/0"}"""), null),
        new("AWS::EC2::NetworkAclEntry", Entry("""{"RuleNumber": "100", "Protocol": "-1", "RuleAction": "allow", "Egress": "true", "CidrBlock": "0.0.0.0/0"}""", owner: "999999999999"), OfSharedAcl),
        new("AWS::EC2::SubnetNetworkAclAssociation", """{"NetworkAclAssociationId": "aclassoc-1", "NetworkAclId": "acl-0d", "SubnetId": "subnet-01", "@parent": {"NetworkAclId": "acl-0d", "IsDefault": "true"}}""", "AWS makes it with the subnet"),
        new("AWS::EC2::SubnetNetworkAclAssociation", """{"NetworkAclAssociationId": "aclassoc-2", "NetworkAclId": "acl-0a", "SubnetId": "subnet-0d", "@parent": {"NetworkAclId": "acl-0a", "IsDefault": "false", "OwnerId": "999999999999"}}""", OfSharedAcl),
        new("AWS::EC2::SubnetNetworkAclAssociation", """{"NetworkAclAssociationId": "aclassoc-3", "NetworkAclId": "acl-0a", "SubnetId": "subnet-0d", "@parent": {"NetworkAclId": "acl-0a", "IsDefault": "false", "OwnerId": "123456789012"}}""", null),
        new("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0d", "GroupName": "default", "VpcId": "vpc-0a", "OwnerId": "123456789012"}""", "AWS makes the default security group with its VPC"),
        new("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0e", "GroupName": "eks-cluster-sg-main-1", "OwnerId": "123456789012", "Tags": [{"Key": "aws:eks:cluster-name", "Value": "main"}]}""", "EKS made it for a cluster"),
        new("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0g", "GroupName": "GuardDutyManagedSecurityGroup-vpc-0a", "OwnerId": "123456789012", "Tags": [{"Key": "GuardDutyManaged", "Value": "true"}]}""", "GuardDuty made it for its runtime monitoring"),
        new("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0s", "GroupName": "shared", "OwnerId": "999999999999"}""", Shared),
        new("AWS::EC2::SecurityGroup", """{"GroupId": "sg-0p", "GroupName": "launch-wizard-1", "VpcId": "vpc-0d", "OwnerId": "123456789012"}""", null) { Whole = ("AWS::EC2::VPC", DefaultVpc) },
        new("AWS::EC2::Instance", """{"InstanceId": "i-1", "Tags": [{"Key": "aws:autoscaling:groupName", "Value": "group"}]}""", "an Auto Scaling group made it"),
        new("AWS::EC2::Instance", """{"InstanceId": "i-2", "Tags": [{"Key": "aws:ec2:fleet-id", "Value": "fleet-1"}]}""", "a fleet made it"),
        new("AWS::EC2::Instance", """{"InstanceId": "i-3", "Tags": [{"Key": "aws:ec2spot:fleet-request-id", "Value": "sfr-1"}]}""", "a Spot fleet made it"),
        new("AWS::EC2::Instance", """{"InstanceId": "i-4", "Tags": [{"Key": "aws:elasticmapreduce:job-flow-id", "Value": "j-1"}]}""", "EMR made it for a cluster"),
        new("AWS::EC2::Instance", """{"InstanceId": "i-5", "Operator": {"Managed": "true", "Principal": "eks.amazonaws.com"}}""", Managed),
        new("AWS::EC2::Instance", """{"InstanceId": "i-6", "SubnetId": "subnet-0d", "VpcId": "vpc-0d", "Operator": {"Managed": "false"}, "Tags": [{"Key": "Name", "Value": "bastion"}]}""", null) { Whole = ("AWS::EC2::Subnet", """{"SubnetId": "subnet-0d", "DefaultForAz": "true"}""") },
        new("AWS::EC2::LaunchTemplate", """{"LaunchTemplateId": "lt-1", "LaunchTemplateName": "managed", "CreatedBy": "arn:aws:iam::123456789012:user/alice", "Operator": {"Managed": "true"}}""", Managed),
        new("AWS::EC2::LaunchTemplate", """{"LaunchTemplateId": "lt-2", "LaunchTemplateName": "eks-0a", "CreatedBy": "arn:aws:sts::123456789012:assumed-role/AWSServiceRoleForAmazonEKSNodegroup/EKS"}""", "an AWS service made it for itself"),
        new("AWS::EC2::LaunchTemplate", """{"LaunchTemplateId": "lt-3", "LaunchTemplateName": "eks-own", "CreatedBy": "arn:aws:sts::123456789012:assumed-role/Admin/alice"}""", null),
        new("AWS::EC2::Volume", """{"VolumeId": "vol-1", "Attachments": [{"InstanceId": "i-1", "DeleteOnTermination": "true"}]}""", "an instance made it from its block devices and deletes it with itself"),
        new("AWS::EC2::Volume", """{"VolumeId": "vol-2", "Attachments": [], "Tags": [{"Key": "AmazonECSCreated", "Value": "arn:aws:ecs:us-east-1:123456789012:task/main/1"}]}""", "ECS made it for a task"),
        new("AWS::EC2::Volume", """{"VolumeId": "vol-3", "Attachments": [], "Tags": [{"Key": "aws:elasticmapreduce:job-flow-id", "Value": "j-1"}]}""", "EMR made it for a cluster"),
        new("AWS::EC2::Volume", """{"VolumeId": "vol-4", "Attachments": [], "Operator": {"Managed": "true"}}""", Managed),
        new("AWS::EC2::Volume", """{"VolumeId": "vol-5", "Attachments": [{"InstanceId": "i-6", "DeleteOnTermination": "false"}]}""", null),
        new("AWS::EC2::EIP", """{"PublicIp": "198.51.100.1", "AllocationId": "eipalloc-1", "ServiceManaged": "alb"}""", "an AWS service made it for itself"),
        new("AWS::EC2::EIP", """{"PublicIp": "198.51.100.2", "AllocationId": "eipalloc-2"}""", null),
        new("AWS::AutoScaling::AutoScalingGroup", """{"AutoScalingGroupName": "eks-nodes-1", "AutoScalingGroupARN": "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:1:autoScalingGroupName/eks-nodes-1", "Tags": [{"Key": "eks:nodegroup-name", "Value": "nodes", "PropagateAtLaunch": "true"}]}""", "EKS made it for a node group"),
        new("AWS::AutoScaling::AutoScalingGroup", """{"AutoScalingGroupName": "nodes", "AutoScalingGroupARN": "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:2:autoScalingGroupName/nodes", "Tags": []}""", null),
    ];

    private static string Route(string route, string owner = "123456789012") => route[..^1] + $$$""", "@parent": {"RouteTableId": "rtb-0a", "VpcId": "vpc-0a", "OwnerId": "{{{owner}}}"}}""";

    private static string Entry(string entry, bool isDefault = false, string owner = "123456789012") =>
        entry[..^1] + $$$""", "@parent": {"NetworkAclId": "acl-01", "IsDefault": "{{{(isDefault ? "true" : "false")}}}", "OwnerId": "{{{owner}}}"}}""";
}
