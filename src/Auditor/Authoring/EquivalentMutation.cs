namespace Auditor.Authoring;

/// <summary>A change of a case that rightly leaves the verdict as it is.</summary>
/// <param name="Mutation">The change, as mutation testing names it: <c>Database/Properties/Engine inverted</c>, or a pattern in which <c>*</c> stands for any characters.</param>
/// <param name="Because">Why nothing changes.</param>
internal sealed record EquivalentMutation(string Mutation, string Because);
