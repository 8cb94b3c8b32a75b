using Amazon.CDK.AWS.DynamoDB;

new Table(this, "Orders", new TableProps
{
    PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
    PointInTimeRecovery = true,
});
