namespace Auditor.Accounts.Aws;

/// <summary>How an API's requests and answers are written.</summary>
internal enum AwsWire
{
    /// <summary>EC2's own; through its typed client.</summary>
    Ec2Query,

    /// <summary>A form in, XML out.</summary>
    Query,

    /// <summary>JSON in and out, the operation named by a header, version 1.0.</summary>
    Json10,

    /// <summary>The same, version 1.1.</summary>
    Json11,

    /// <summary>Method and path name the operation, JSON in and out.</summary>
    RestJson,

    /// <summary>Method and path name the operation, XML in and out.</summary>
    RestXml,
}
