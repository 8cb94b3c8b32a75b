namespace ReferenceStack.Tests.Auditing;

/// <summary>The tests of the auditor's own deployment, which share its two syntheses.</summary>
[CollectionDefinition(Name)]
public sealed class AuditorCollection : ICollectionFixture<AuditorAssembly>, ICollectionFixture<ScheduledAssembly>
{
    public const string Name = "auditor";
}
