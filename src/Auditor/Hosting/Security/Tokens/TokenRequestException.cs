namespace Auditor.Hosting.Security.Tokens;

/// <summary>A token cannot be made as asked; the message says why, and is the asker's to read.</summary>
internal sealed class TokenRequestException(string message) : Exception(message);
