using Auditor.Auditing;

namespace ReferenceStack.Tests.Gate;

/// <summary>What the gate says about the reference stack and about the document's snippets, each audited once.</summary>
public sealed class GateAudits(ReferenceAssembly reference, SnippetsAssembly snippets)
{
    internal AuditResult Reference { get; } = RootGate.Audit(reference.Assembly.Folder);

    /// <summary>The snippets, held to what production asks for.</summary>
    internal AuditResult Snippets { get; } = RootGate.Audit(snippets.Assembly.Folder, "production");
}
