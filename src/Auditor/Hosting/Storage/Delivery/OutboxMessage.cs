namespace Auditor.Hosting.Storage.Delivery;

/// <summary>Something to tell somebody, as it is put into the outbox.</summary>
/// <param name="Channel">To whom: the notification of the configuration that it is for.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Dedupe">What makes it this message: another one of the same is not told again.</param>
/// <param name="Payload">What to tell, as JSON.</param>
internal sealed record OutboxMessage(string Channel, string Kind, string Dedupe, string Payload);
