namespace Auditor.Tests.Drift.Inventory;

/// <summary>What AWS answers of a resource, and who made it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Document">The answer.</param>
/// <param name="Reason">Why nobody declares it; null where a person made it, however alike it looks.</param>
internal sealed record MakerExample(string Type, string Document, string? Reason)
{
    /// <summary>What else was answered that it names.</summary>
    public (string Type, string Document)? Whole { get; init; }
}
