namespace Auditor.Drift.Documents;

/// <summary>Where a document stands, as far as what it means depends on it.</summary>
/// <param name="Partition">The partition, such as <c>aws</c>, of an account that is named by its id.</param>
/// <param name="IsTrust">Whether it is a role's trust policy.</param>
/// <param name="IsOfTemplates">Whether two templates are compared, where AWS has filled in nothing and references are values.</param>
internal sealed record PolicyDialect(string Partition, bool IsTrust, bool IsOfTemplates);
