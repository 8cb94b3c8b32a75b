namespace Auditor.Configuration;

/// <summary>Says that an environment is not one of <c>policies.json</c>.</summary>
internal static class UnknownEnvironment
{
    public static string Describe(string name, IReadOnlyCollection<string> known)
    {
        var meant = Suggestion.For(name, known);
        return $"there is no environment \"{name}\"{(
            meant.Length > 0 ? meant
            : known.Count == 0 ? "; \"environments\" in policies.json defines none"
            : $"; \"environments\" in policies.json defines {string.Join(", ", known.Select(one => $"\"{one}\""))}")}";
    }
}
