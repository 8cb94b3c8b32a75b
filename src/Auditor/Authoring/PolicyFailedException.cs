namespace Auditor.Authoring;

/// <summary>A policy threw where it was to answer, which is a defect of the policy.</summary>
internal sealed class PolicyFailedException(Exception inner) : Exception($"the policy failed: {inner.Message}", inner);
