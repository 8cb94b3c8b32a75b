using FakeAws.Requests;

namespace FakeAws.Faults;

/// <summary>Which calls suffer which fault; what is null matches everything.</summary>
public sealed record FaultRule(Fault Fault)
{
    public string? Service { get; init; }

    public string? Operation { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    /// <summary>Text that stands in the request's target or body, to hit one resource.</summary>
    public string? Containing { get; init; }

    /// <summary>How many of the calls that match, 0 to 1; which ones depends on <see cref="Seed"/>, the call and how often it was tried, not on time or order.</summary>
    public double Share { get; init; } = 1;

    public int Seed { get; init; }

    /// <summary>How often the same call suffers before it is let through; null for ever.</summary>
    public int? Attempts { get; init; }

    /// <summary>A rule for a call as permissions name it: <c>rds:DescribeDBInstances</c>, <c>rds:*</c>.</summary>
    public static FaultRule For(string call, Fault fault)
    {
        var colon = call.IndexOf(':', StringComparison.Ordinal);
        return new FaultRule(fault) { Service = call[..colon], Operation = call[(colon + 1)..] is "*" ? null : call[(colon + 1)..] };
    }

    internal bool Matches(AwsRequest request, int attempt, uint hash) =>
        (Service is null || Service == request.Service)
        && (Operation is null || Operation == request.Operation)
        && (Account is null || Account == request.Account)
        && (Region is null || Region == request.Region)
        && (Containing is null || request.Target.Contains(Containing, StringComparison.Ordinal) || request.Body.Span.IndexOf(System.Text.Encoding.UTF8.GetBytes(Containing)) >= 0)
        && (Attempts is null || attempt < Attempts)
        && (Share >= 1 || Mix(hash, attempt) < Share);

    private double Mix(uint hash, int attempt)
    {
        var state = hash + ((ulong)(uint)Seed << 32) + (((ulong)(uint)attempt + 1) * 0x9E3779B97F4A7C15);
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return ((state ^ (state >> 31)) >> 11) / (double)(1UL << 53);
    }
}
