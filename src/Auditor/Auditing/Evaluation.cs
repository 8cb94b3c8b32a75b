using Policies.Model;

namespace Auditor.Auditing;

/// <summary>The answer of one policy about one resource, for <c>--all</c>.</summary>
internal sealed record Evaluation(string Policy, Outcome Outcome, AuditedResource Resource);
