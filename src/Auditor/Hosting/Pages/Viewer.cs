using Auditor.Hosting.Security;

namespace Auditor.Hosting.Pages;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">The name, or null where nobody has to say who they are.</param>
/// <param name="Actor">Who it is, as the audit log has it.</param>
/// <param name="Role">What they are to the auditor, in a word.</param>
/// <param name="IsKnown">Whether they may see pages at all.</param>
/// <param name="IsLoggedIn">Whether there is something to log out of.</param>
/// <param name="MayScan">Whether they may begin scans.</param>
/// <param name="MayAdminister">Whether they may manage tokens and read the audit log.</param>
internal sealed record Viewer(string? Name, string Actor, string Role, bool IsKnown, bool IsLoggedIn, bool MayScan, bool MayAdminister)
{
    /// <summary>Whether a page may have a form for them that does something. What brings a token of its own sends no forms.</summary>
    public bool HasForms { get; private init; }

    public static Viewer Of(CurrentUser user) => new(
        user.Kind is null or AccessKind.Loopback ? null : user.Name,
        user.Actor,
        user.Role is AccessRole.Operator ? "operator" : "reader",
        user.IsKnown,
        user.IsLoggedIn,
        user.MayScan,
        user.MayAdminister)
    { HasForms = user.IsLoggedIn || (user.Kind is AccessKind.Loopback && (user.MayScan || user.MayAdminister)) };
}
