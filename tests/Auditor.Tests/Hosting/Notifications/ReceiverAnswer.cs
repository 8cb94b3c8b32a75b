namespace Auditor.Tests.Hosting.Notifications;

/// <summary>What a receiver does with a message.</summary>
/// <param name="Status">The status of its answer; one from 200 to 299 accepts the message.</param>
internal sealed record ReceiverAnswer(int Status)
{
    public static ReceiverAnswer Accepted { get; } = new(200);

    public (string Name, string Value)? Header { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Whether the connection is cut before there is an answer.</summary>
    public bool Resets { get; init; }

    /// <summary>Whether there is never an answer.</summary>
    public bool IsSilent { get; init; }
}
