using Amazon.CDK.AWS.Config;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;

var config = new ServicePrincipal("config.amazonaws.com");
var history = new Bucket(this, "History", new BucketProps { EnforceSSL = true });
history.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
{
    Principals = [config],
    Actions = ["s3:GetBucketAcl", "s3:ListBucket", "s3:PutObject"],
    Resources = [history.BucketArn, history.ArnForObjects($"AWSLogs/{Account}/Config/*")],
    Conditions = new Dictionary<string, object>
    {
        ["StringEquals"] = new Dictionary<string, string> { ["aws:SourceAccount"] = Account },
    },
}));
var role = new Role(this, "Role", new RoleProps
{
    AssumedBy = config,
    ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AWS_ConfigRole")],
});

// CloudFormation starts the recorder once it has its delivery channel.
new CfnConfigurationRecorder(this, "Recorder", new CfnConfigurationRecorderProps
{
    RoleArn = role.RoleArn,
    RecordingGroup = new CfnConfigurationRecorder.RecordingGroupProperty { AllSupported = true, IncludeGlobalResourceTypes = true },
});
new CfnDeliveryChannel(this, "Channel", new CfnDeliveryChannelProps { S3BucketName = history.BucketName });
