namespace Auditor.Accounts.Aws;

/// <summary>A service's host has no address. Of a class of its own, since the SDK repeats what it takes for trouble of the network.</summary>
internal sealed class NoSuchHostException(string message, Exception inner) : Exception(message, inner);
