namespace Auditor.Hosting.Notifications.Delivery;

/// <summary>Sends messages to channels of one kind.</summary>
internal interface ISender
{
    /// <summary>The kind of the channels.</summary>
    string Kind { get; }

    /// <summary>Sends a message, once.</summary>
    /// <exception cref="DeliveryException">It did not arrive, or nobody said that it did.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken cancellation);
}
