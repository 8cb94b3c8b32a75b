namespace ReferenceStack;

/// <summary>The three documented environments.</summary>
internal static class DocumentedEnvironments
{
    public static IReadOnlyList<EnvironmentConfig> All { get; } =
    [
        new()
        {
            Environment = "development",
            Domain = "dev.housingtrends.com",
            CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/dev-cert",
            DatabaseInstanceClass = "db.t3.micro",
            DesiredCount = 1,
            MaxCapacity = 2,
            Branch = "develop",
            TaskCpu = 256,
            TaskMemoryMiB = 512,
        },
        new()
        {
            Environment = "staging",
            Domain = "staging.housingtrends.com",
            CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/staging-cert",
            DatabaseInstanceClass = "db.t3.small",
            DesiredCount = 2,
            MaxCapacity = 4,
            Branch = "staging",
            SurvivesZoneLoss = true,
            TaskCpu = 512,
            TaskMemoryMiB = 1024,
        },
        new()
        {
            Environment = "production",
            Domain = "housingtrends.com",
            CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/prod-cert",
            DatabaseInstanceClass = "db.t3.medium",
            DesiredCount = 3,
            MaxCapacity = 10,
            Branch = "main",
            NatGateways = 2,
            SurvivesZoneLoss = true,
            RecoveryRegion = "us-west-2",
            OwnsAccountSingletons = true,
            TaskCpu = 1024,
            TaskMemoryMiB = 2048,
        },
    ];
}
