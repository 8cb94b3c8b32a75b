namespace ReferenceStack.Tests.Auditing;

/// <summary>The app that deploys the auditor, synthesized once for its tests.</summary>
public sealed class AuditorAssembly : SynthesizedAssembly
{
    public AuditorAssembly()
        : base("ReferenceStack", ".", "app=auditor", "imageTag=4f2c")
    {
    }

    public Template Auditor => Assembly.Stack("HousingTrends-auditor");
}
