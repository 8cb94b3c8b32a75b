namespace Auditor.Accounts.Reads;

/// <summary>In whose words an item of AWS Config tells its resource.</summary>
internal enum ConfigStyle
{
    /// <summary>As the describe call answers, in camel case.</summary>
    Describe,

    /// <summary>In CloudFormation's own properties.</summary>
    CloudFormation,

    /// <summary>As SNS and SQS name their attributes.</summary>
    Attributes,

    /// <summary>In words of its own for buckets.</summary>
    S3,
}
