using System.Globalization;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The bound on nesting, which keeps every walk over a tree within its stack.</summary>
internal static class Depth
{
    public static AuditException Problem(string file, Position position) => TemplateText.Problem(
        string.Create(CultureInfo.InvariantCulture, $"objects and lists stand more than {TemplateText.MaximumDepth} deep in one another here, which no template needs; the audit does not read it"), file, position);
}
