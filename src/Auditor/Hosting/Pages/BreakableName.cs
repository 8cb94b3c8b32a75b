using System.Collections.Immutable;

namespace Auditor.Hosting.Pages;

/// <summary>A name that may be longer than a screen is wide.</summary>
internal static class BreakableName
{
    /// <summary>The parts after which a line may end: <c>App/</c>, <c>Database/</c> and <c>Resource</c>; <c>AWS::</c>, <c>RDS::</c> and <c>DBInstance</c>.</summary>
    public static ImmutableArray<string> PartsOf(string name)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var index = 0; index < name.Length - 1; index++)
        {
            if (name[index] is '/' || (name[index] is ':' && index > start && name[index - 1] is ':'))
            {
                parts.Add(name[start..(index + 1)]);
                start = index + 1;
            }
        }

        parts.Add(name[start..]);
        return parts.ToImmutable();
    }
}
