using Amazon.CDK.AWS.DynamoDB;

new Table(this, "Orders", new TableProps
{
    PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
    Encryption = TableEncryption.CUSTOMER_MANAGED,
});
