using Amazon.CDK.AWS.ECR;

new Repository(this, "Images", new RepositoryProps
{
    ImageScanOnPush = true,
});
