namespace Auditor.Tests;

/// <summary>When something that a test waits for is taken to hang: far beyond what it takes on a machine that does much else.</summary>
internal static class HangGuard
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
}
