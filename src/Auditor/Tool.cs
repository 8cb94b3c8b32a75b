using System.Reflection;

namespace Auditor;

/// <summary>What reports call the program that wrote them.</summary>
internal static class Tool
{
    public const string Name = "auditor";

    /// <summary>The version, without the commit that the build appends.</summary>
    public static string Version { get; } =
        typeof(Tool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
