using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Auditor.Accounts.Aws;

/// <summary>What happens within a call: its requests are counted, each repeated one against the pace, and the last error is kept.</summary>
/// <remarks>The SDK's own requests have no place for it, so it goes with the flow of the call.</remarks>
internal sealed class CallAttempts(Pace.Turn turn)
{
    // A throttled call comes through in time; one that fails so often in another way fails for good, and its retries take up to a minute and a half.
    private const int MostFailures = 4;

    private static readonly AsyncLocal<CallAttempts?> Current = new();

    public int Count { get; private set; }

    /// <summary>Why the last request that ended had no answer.</summary>
    public AmazonServiceException? LastError { get; private set; }

    public static CallAttempts Begin(Pace.Turn turn) => Current.Value = new CallAttempts(turn);

    /// <summary>Has every request of a client counted.</summary>
    public static void AddTo(RuntimePipeline pipeline) => pipeline.AddHandlerAfter<RetryHandler>(new Handler());

    private void Next()
    {
        if (Count++ > 0)
            turn.Repeat();
    }

    private sealed class Handler : PipelineHandler
    {
        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var attempts = Current.Value;
            attempts?.Next();
            try
            {
                return await base.InvokeAsync<T>(executionContext);
            }
            catch (AmazonServiceException failure) when (attempts is not null)
            {
                attempts.LastError = failure;
                if (attempts.Count >= MostFailures && !AwsErrors.IsThrottled(failure))
                    throw new GivenUpException(failure);
                throw;
            }
            catch (Exception failure) when (attempts?.Count >= MostFailures && failure is HttpRequestException or IOException or TimeoutException)
            {
                throw new GivenUpException(failure);
            }
        }
    }
}
