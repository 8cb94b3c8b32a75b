namespace Auditor.Accounts.Aws;

/// <summary>Why a call has no answer.</summary>
internal enum AwsFailure
{
    /// <summary>The credentials do not allow it, or are not valid.</summary>
    Denied,

    /// <summary>Too many calls, after all retries.</summary>
    Throttled,

    /// <summary>No whole answer in time.</summary>
    TimedOut,

    /// <summary>Something answered that is not AWS, or not as AWS does.</summary>
    Malformed,

    /// <summary>What was asked about does not exist.</summary>
    NotFound,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>Any other error that AWS names.</summary>
    Failed,

    /// <summary>It was not made: what was asked for does not allow it.</summary>
    NotAsked,
}
