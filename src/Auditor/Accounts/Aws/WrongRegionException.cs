using System.Net;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws;

/// <summary>S3 says that a bucket is in another region.</summary>
internal sealed class WrongRegionException(string message, string code, HttpStatusCode status, string region)
    : AmazonServiceException(message, innerException: null, ErrorType.Unknown, code, requestId: null, status)
{
    /// <summary>The bucket's region.</summary>
    public string Region { get; } = region;
}
