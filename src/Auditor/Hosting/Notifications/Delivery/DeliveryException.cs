namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>A message that did not arrive, or may not have. Its message is a clause for people that names no address: addresses are secrets.</summary>
internal sealed class DeliveryException(string problem, Exception? inner = null) : Exception(problem, inner)
{
    /// <summary>How long the receiver asks to be left alone, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the receiver does not want it as it is, so that somebody has to mend something first.</summary>
    public bool IsRefused { get; init; }
}
