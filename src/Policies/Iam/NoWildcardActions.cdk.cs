using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.IAM;

var orders = new Table(this, "Orders", new TableProps { PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING } });
var worker = new Role(this, "Worker", new RoleProps { AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com") });
orders.Grant(worker, "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query");
