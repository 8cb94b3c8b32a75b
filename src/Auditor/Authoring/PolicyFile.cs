using Auditor.Templates;

namespace Auditor.Authoring;

/// <summary>A file of somebody's own policies.</summary>
/// <param name="Name">Its path within what <c>--policy-path</c> names, with slashes.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PolicyFile(string Name, byte[] Content)
{
    /// <summary>The bytes of a file, which is neither a pipe nor a device, and within bounds.</summary>
    /// <exception cref="AuditException">It cannot be read.</exception>
    public static byte[] ContentOf(string path, string shown)
    {
        try
        {
            return TemplateFiles.Read(path, shown);
        }
        catch (AuditException failure)
        {
            throw new AuditException(failure.Problem with { Kind = ProblemKind.Policy }, failure);
        }
    }
}
