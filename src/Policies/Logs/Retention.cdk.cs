using Amazon.CDK.AWS.Logs;

new LogGroup(this, "Requests", new LogGroupProps
{
    Retention = RetentionDays.ONE_YEAR,
});
