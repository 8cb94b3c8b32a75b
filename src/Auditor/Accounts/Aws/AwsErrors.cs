using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Xml;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws;

/// <summary>Explains what a call threw.</summary>
internal static class AwsErrors
{
    private static readonly FrozenSet<string> Throttling = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled", "TooManyRequestsException",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "SlowDown",
        "PriorRequestNotComplete", "TransactionInProgressException");

    private static readonly FrozenSet<string> Denial = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "UnauthorizedOperation", "AuthFailure", "AuthorizationError", "AuthorizationErrorException", "NotAuthorized", "UnauthorizedException",
        "OptInRequired", "SubscriptionRequiredException", "ExpiredToken", "ExpiredTokenException", "RequestExpired", "InvalidClientTokenId",
        "UnrecognizedClientException", "InvalidAccessKeyId", "InvalidToken", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
        "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature", "IncompleteSignatureException");

    /// <summary>The failure in our words.</summary>
    /// <param name="failure">What the SDK threw.</param>
    /// <param name="last">The last error that AWS answered within the call, or null.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="account">As whom.</param>
    /// <param name="region">Where.</param>
    public static AwsCallException Explain(Exception failure, AmazonServiceException? last, AwsOperation operation, string account, string region)
    {
        failure = failure is GivenUpException { InnerException: { } cause } ? cause : failure;
        var (kind, code, detail) = failure switch
        {
            // What the retries waited for says more than that the time ran out.
            OperationCanceledException when last is not null && KindOf(last) is AwsFailure.Throttled => (AwsFailure.Throttled, CodeOf(last), "until the call's deadline"),
            OperationCanceledException => (AwsFailure.TimedOut, "Deadline", "no answer before the call's deadline"),
            TimeoutException => (AwsFailure.TimedOut, "Timeout", failure.Message),
            MalformedAnswerException malformed => (AwsFailure.Malformed, malformed.Code, malformed.Message),
            InvalidDataException => (AwsFailure.Malformed, "TooLarge", failure.Message),
            AmazonUnmarshallingException or JsonException or XmlException => (AwsFailure.Malformed, "Unreadable", "the answer is cut off or not in its format"),
            AmazonServiceException service => (KindOf(service), CodeOf(service), string.IsNullOrEmpty(service.ErrorCode) ? "" : service.Message),
            NoSuchHostException => (AwsFailure.Unreachable, "NoSuchHost", failure.Message),
            HttpRequestException or IOException or SocketException => (AwsFailure.Unreachable, "NoConnection", Innermost(failure).Message),
            AmazonClientException => (AwsFailure.Denied, "NoCredentials", failure.Message),
            _ => (AwsFailure.Failed, failure.GetType().Name, failure.Message),
        };
        return new AwsCallException(kind, code, AwsMessage.Shorten(detail), operation, account, region, failure);
    }

    /// <summary>Whether AWS asks to come back later.</summary>
    public static bool IsThrottled(AmazonServiceException failure) => KindOf(failure) is AwsFailure.Throttled;

    private static AwsFailure KindOf(AmazonServiceException failure)
    {
        var code = failure.ErrorCode ?? "";
        if (Throttling.Contains(code) || failure.StatusCode is HttpStatusCode.TooManyRequests)
            return AwsFailure.Throttled;
        if (Denial.Contains(code) || code.StartsWith("AccessDenied", StringComparison.OrdinalIgnoreCase) || failure.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
            return AwsFailure.Denied;
        if (code.StartsWith("NoSuch", StringComparison.Ordinal) || code.Contains("NotFound", StringComparison.Ordinal)
            || code.Contains("DoesNotExist", StringComparison.Ordinal) || code.Contains("NonExistent", StringComparison.Ordinal)
            || failure.StatusCode is HttpStatusCode.NotFound)
        {
            return AwsFailure.NotFound;
        }

        return code is "RequestTimeout" or "RequestTimeoutException" ? AwsFailure.TimedOut : AwsFailure.Failed;
    }

    private static string CodeOf(AmazonServiceException failure) => string.IsNullOrEmpty(failure.ErrorCode) ? $"Http{(int)failure.StatusCode}" : failure.ErrorCode;

    private static Exception Innermost(Exception failure) => failure.InnerException is null ? failure : Innermost(failure.InnerException);
}
