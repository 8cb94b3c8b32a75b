using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.DynamoDB;

var orders = new Table(this, "Orders", new TableProps
{
    PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
});

BackupPlan.DailyMonthly1YearRetention(this, "Plan").AddSelection("Data", new BackupSelectionOptions
{
    Resources = [BackupResource.FromDynamoDbTable(orders)],
});
