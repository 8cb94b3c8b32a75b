namespace FakeAws.ConfigService;

/// <summary>AWS Config switched on in an account and region.</summary>
public sealed record ConfigRecorder(string Account, string Region)
{
    public string Name { get; init; } = "default";

    /// <summary>The types that are recorded; null for all that Config knows.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>False where the recorder exists but has been stopped; what it recorded can still be queried.</summary>
    public bool IsRecording { get; init; } = true;

    /// <summary><c>SUCCESS</c>, <c>PENDING</c> or <c>FAILURE</c>.</summary>
    public string LastStatus { get; init; } = "SUCCESS";

    public DateTimeOffset LastStatusChange { get; init; } = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);
}
