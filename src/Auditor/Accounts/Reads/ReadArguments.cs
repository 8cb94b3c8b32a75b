using System.Text.Json.Nodes;

namespace Auditor.Accounts.Reads;

/// <summary>Arguments that a call is made with beside its own, once for each such set.</summary>
/// <param name="Arguments">The arguments.</param>
/// <param name="Region">The only region where they are asked, or null.</param>
internal sealed record ReadArguments(JsonObject Arguments, string? Region);
