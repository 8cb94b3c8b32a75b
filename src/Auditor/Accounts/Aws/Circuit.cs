using System.Net;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws;

/// <summary>
/// Spares an API of one region that does not answer. A call that fails past its retries may take its whole deadline; after several in a row the calls that
/// follow fail at once: those of one operation where it alone fails, all where several do and none of the API is answered. Now and then one is let through
/// all the same; one that succeeds, of those under way, ends it.
/// </summary>
/// <param name="time">When it is.</param>
internal sealed class Circuit(TimeProvider time)
{
    /// <summary>How long after a failure, or after one was let through, the next is.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private const int OfOperation = 5;

    // One operation alone does not reach it, whatever number of its calls are under way at once.
    private const int OfApi = 6;
    private const int MostOfOperation = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int InARow, AwsCallException Last)> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sinceAnswer = new(StringComparer.Ordinal);
    private AwsCallException? _last;
    private long _since;

    /// <summary>Why an operation is not asked now; null where it is.</summary>
    public AwsCallException? Reason(string operation)
    {
        lock (_lock)
        {
            var reason = _operations.TryGetValue(operation, out var own) && own.InARow >= OfOperation ? own.Last
                : _sinceAnswer.Values.Sum(count => Math.Min(count, MostOfOperation)) >= OfApi ? _last
                : null;
            if (reason is null || time.GetElapsedTime(_since) < Pause)
            {
                return reason;
            }

            // The others wait for what becomes of this one.
            _since = time.GetTimestamp();
            return null;
        }
    }

    /// <summary>Takes note of how a call ended.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="failure">Why it has no answer; null where it has one.</param>
    public void Note(string operation, AwsCallException? failure)
    {
        lock (_lock)
        {
            if (failure is null || !IsOfService(failure))
            {
                _operations.Remove(operation);
                _sinceAnswer.Clear();
                return;
            }

            _operations[operation] = (_operations.GetValueOrDefault(operation).InARow + 1, failure);
            _sinceAnswer[operation] = _sinceAnswer.GetValueOrDefault(operation) + 1;
            _last = failure;
            _since = time.GetTimestamp();
        }
    }

    // What is refused or not there was answered.
    private static bool IsOfService(AwsCallException failure) =>
        failure.Kind is AwsFailure.Throttled or AwsFailure.TimedOut or AwsFailure.Unreachable or AwsFailure.Malformed
        || (failure.Kind is AwsFailure.Failed && failure.InnerException is AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError });
}
