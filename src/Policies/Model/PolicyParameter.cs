namespace Policies.Model;

/// <summary>A parameter of a policy, as its constructor declares it.</summary>
/// <param name="Name">The name in <c>policies.json</c>.</param>
/// <param name="Type">The type: <c>int</c>, <c>bool</c>, <c>string</c>, a list of <c>int</c> or <c>string</c>, or <c>TimeSpan?</c>.</param>
/// <param name="Default">The value without a setting; null for a list that is empty or a duration that is not set.</param>
/// <param name="Description">What it means, with its unit.</param>
public sealed record PolicyParameter(string Name, Type Type, object? Default, string Description);
