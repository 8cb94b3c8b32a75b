namespace Policies.Model;

/// <summary>A requirement of a framework, whether or not a policy supports it.</summary>
/// <param name="Id">The framework's own number of it, such as <c>CP-10</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record FrameworkControl(string Id, string Title);
