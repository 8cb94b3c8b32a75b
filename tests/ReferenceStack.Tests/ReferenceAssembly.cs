namespace ReferenceStack.Tests;

/// <summary>The reference stack, synthesized once for all tests.</summary>
public sealed class ReferenceAssembly : SynthesizedAssembly
{
    public ReferenceAssembly()
        : base("ReferenceStack", ".")
    {
    }

    public Template Application(string environment) => Assembly.Stack($"HousingTrends-{environment}");

    public Template Production => Application("production");
}
