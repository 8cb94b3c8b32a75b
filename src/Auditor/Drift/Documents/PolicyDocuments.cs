using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Compares policy documents of IAM's language by what they mean.</summary>
internal static class PolicyDocuments
{
    /// <summary>The differences between two documents; none where they allow and deny the same.</summary>
    /// <param name="expected">The document as it should be: an object, or its JSON as text.</param>
    /// <param name="actual">The document as it is.</param>
    /// <param name="path">Where it stands, such as <c>Properties/PolicyDocument</c>; the paths of the differences begin with it.</param>
    /// <param name="context">Where.</param>
    public static ResourceComparison Compare(Node expected, Node actual, string path, ComparisonContext context) => throw new NotSupportedException();
}
