namespace Auditor.Tests;

/// <summary>The end of a day in UTC, for tests of what changes with the day.</summary>
internal static class Midnight
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(2);

    /// <summary>Lets it pass where it is near.</summary>
    public static Task PassAsync()
    {
        var left = TimeSpan.FromDays(1) - TimeProvider.System.GetUtcNow().TimeOfDay;
        return left < Near ? Task.Delay(left, TestContext.Current.CancellationToken) : Task.CompletedTask;
    }
}
