using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Where a person goes after having logged in: the page they wanted, and never another site.</summary>
internal static class ReturnAddress
{
    private const int Longest = 1024;

    /// <summary>The address, or the first page where what is asked for is not a path of ours.</summary>
    /// <param name="asked">The path with its query, from the login's own address: anybody may have written it.</param>
    /// <param name="prefix">What the paths of our pages begin with.</param>
    public static string Of(string? asked, PathString prefix) => asked is not null && IsLocal(asked) ? asked : $"{prefix}/";

    // One slash, and no other after it, nor what browsers take for one; control characters are taken out by browsers before they read the rest.
    private static bool IsLocal(string asked) =>
        asked.Length is > 0 and <= Longest && asked[0] == '/' && (asked.Length == 1 || asked[1] is not ('/' or '\\')) && !asked.Any(letter => char.IsControl(letter) || letter == '\\');
}
