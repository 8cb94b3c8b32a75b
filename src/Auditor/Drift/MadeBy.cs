namespace Auditor.Drift;

/// <summary>Who made a resource, as CloudTrail recorded it.</summary>
/// <param name="Principal">The name of the user or session, or the ARN.</param>
/// <param name="Event">The event, such as <c>CreateBucket</c>.</param>
/// <param name="Time">When.</param>
internal sealed record MadeBy(string Principal, string Event, DateTimeOffset Time);
