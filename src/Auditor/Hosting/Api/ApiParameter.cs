namespace Auditor.Hosting.Api;

/// <summary>A parameter of a call, as the OpenAPI document describes it.</summary>
/// <param name="Name">The name in the query or the path.</param>
/// <param name="Description">What it means.</param>
internal sealed record ApiParameter(string Name, string Description)
{
    /// <summary>Whether it is a part of the path.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether it takes a whole number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool IsMany { get; init; }

    /// <summary>What it takes; empty for any text.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How many rows a part of a list has.</summary>
    public static ApiParameter Limit { get; } = new("limit", "How many rows at most, from 1 to 200; 50 without it.") { IsNumber = true };

    /// <summary>Where a list goes on.</summary>
    public static ApiParameter Cursor { get; } = new("cursor", "Where the list goes on: \"next\" of the answer before. Its address is in the header Link too.");

    public static ApiParameter InPath(string name, string description) => new(name, description) { IsInPath = true };

    public static ApiParameter OneOf(string name, string description, params IReadOnlyList<string> words) => new(name, description) { Words = words };

    public static ApiParameter AnyOf(string name, string description, params IReadOnlyList<string> words) => new(name, description) { Words = words, IsMany = true };
}
