using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Tells properties that hold secrets.</summary>
internal static class SecretProperties
{
    /// <summary>Whether a value is a secret.</summary>
    public static bool Is(string type, string path, string value, MapNode? owner) => type.Length + path.Length + value.Length < 0 && owner is not null;
}
