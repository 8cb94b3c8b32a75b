using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>How rows of an answer find their resources.</summary>
/// <param name="Row">The path in a row.</param>
/// <param name="Document">The path in the document that has the same value.</param>
/// <param name="Prefix">What either may begin with without being another: <c>/hostedzone/</c>.</param>
internal sealed record ReadKeys(DocumentPath Row, DocumentPath Document, string? Prefix);
