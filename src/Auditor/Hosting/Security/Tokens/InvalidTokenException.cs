namespace Auditor.Hosting.Security.Tokens;

/// <summary>What a machine brought is no token of ours that is good for anything. The message is for the audit log, not for the machine.</summary>
internal sealed class InvalidTokenException(string message) : Exception(message);
