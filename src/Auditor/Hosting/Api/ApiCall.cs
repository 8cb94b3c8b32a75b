using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api;

/// <summary>What a call does and answers, as the OpenAPI document describes it: the metadata of its endpoint.</summary>
/// <param name="Summary">What it does, in a sentence.</param>
internal sealed record ApiCall(string Summary)
{
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The shape of the answer, or null where it is no JSON.</summary>
    public IJsonShape? Answer { get; init; }

    /// <summary>The types of an answer that is no JSON of a shape.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The status code of what was done.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The shape of what is sent, or null where nothing is.</summary>
    public IJsonShape? Body { get; init; }
}
