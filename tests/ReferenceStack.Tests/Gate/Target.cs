namespace ReferenceStack.Tests.Gate;

/// <summary>A resource of the reference stack.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Path">A part of its construct path that no other resource of the type in the stack has.</param>
/// <param name="Stack">Its stack.</param>
internal sealed record Target(string Type, string Path, string Stack = Target.Production)
{
    public const string Production = "HousingTrends-production";
    public const string Recovery = "HousingTrends-recovery-production";
    public const string Foundation = "HousingTrends-foundation-production";
}
