namespace Policies.Model;

/// <summary>A framework's requirement that a policy supports.</summary>
/// <param name="Framework">The framework, such as <c>NIST-800-53-r5</c>.</param>
/// <param name="Id">The control, such as <c>CP-10</c>.</param>
public sealed record Control(string Framework, string Id);
