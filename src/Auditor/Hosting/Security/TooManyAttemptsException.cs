namespace Auditor.Hosting.Security;

/// <summary>A client has failed too often to show who they are, and is not heard until later.</summary>
internal sealed class TooManyAttemptsException : Exception;
