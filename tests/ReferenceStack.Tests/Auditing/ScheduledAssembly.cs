namespace ReferenceStack.Tests.Auditing;

/// <summary>The same app where the auditor comes on a schedule and goes.</summary>
public sealed class ScheduledAssembly : SynthesizedAssembly
{
    public ScheduledAssembly()
        : base("ReferenceStack", ".", "app=auditor", "auditorSchedule=rate(6 hours)")
    {
    }

    public Template Auditor => Assembly.Stack("HousingTrends-auditor");
}
