using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>What shapes need to read a file, and where they report what is wrong with it.</summary>
internal sealed class Reading(string file, ProblemKind kind, PolicyDirectory policies, ICollection<Problem> problems)
{
    /// <summary>The policies that the file may speak of.</summary>
    public PolicyDirectory Policies { get; } = policies;

    /// <summary>The environments that the file may speak of.</summary>
    public IReadOnlyCollection<string> Environments { get; init; } = [];

    /// <summary>Whether keys may begin with a capital, as they do in templates.</summary>
    public bool IgnoreCase { get; init; }

    public Location Locate(Position position) => new(file, position.Line, position.Column);

    public void Report(Position position, string message) =>
        problems.Add(position.Line > 0 ? new(kind, message, file, position.Line, position.Column) : new(kind, message, file));

    /// <summary>Reports a value that is not what it should be.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What it is called, such as <c>"enabled"</c>.</param>
    /// <param name="expected">What it should be, to follow "must be".</param>
    /// <returns>Null, in place of the value.</returns>
    public object? ReportType(Node node, string name, string expected)
    {
        Report(node.Position, $"{name} must be {expected}, was {(node is ScalarNode { Kind: ScalarKind.Text, Text.Length: > 0 } text ? $"\"{text.Text}\"" : NodeText.Describe(node))}");
        return null;
    }
}
