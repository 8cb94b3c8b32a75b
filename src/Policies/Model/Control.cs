namespace Policies.Model;

/// <summary>A framework's requirement that a policy supports.</summary>
/// <param name="Framework">The framework, such as <c>NIST-800-53-r5</c>.</param>
/// <param name="Id">The control, such as <c>CP-10</c>.</param>
/// <param name="Basis">Who maps the one to the other.</param>
/// <param name="IsPartial">Whether the source's check is broader or narrower than the policy.</param>
public sealed record Control(string Framework, string Id, string Basis = "", bool IsPartial = false);
