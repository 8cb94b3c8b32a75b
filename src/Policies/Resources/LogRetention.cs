namespace Policies.Resources;

/// <summary>How long a log group keeps its events.</summary>
/// <param name="Days">The days; null for ever.</param>
public sealed record LogRetention(int? Days)
{
    /// <summary>Without an end.</summary>
    public static LogRetention ForEver { get; } = new((int?)null);

    /// <summary>Whether events are kept so many days at least.</summary>
    public bool IsAtLeast(int days) => Days is null || Days >= days;

    /// <summary>As a phrase: <c>7 days</c> or <c>for ever</c>.</summary>
    public override string ToString() => Days switch { null => "for ever", 1 => "1 day", { } days => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days} days") };
}
