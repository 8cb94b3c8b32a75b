using Amazon.CDK.AWS.ECR;

new Repository(this, "Images", new RepositoryProps
{
    LifecycleRules = [new LifecycleRule { MaxImageCount = 30 }],
});
