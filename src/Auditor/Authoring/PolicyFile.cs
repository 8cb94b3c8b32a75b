namespace Auditor.Authoring;

/// <summary>A file of somebody's own policies.</summary>
/// <param name="Name">Its path within what <c>--policy-path</c> names, with slashes.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PolicyFile(string Name, byte[] Content);
