using Policies.Model;

namespace Auditor.Templates;

/// <summary>The rules that a construct acknowledges, within its own scope.</summary>
/// <param name="ConstructPath">The construct.</param>
/// <param name="Data">What the metadata says, in CDK's form.</param>
/// <param name="File">The file that says it.</param>
internal sealed record AcknowledgedRules(string ConstructPath, Node Data, string File);
