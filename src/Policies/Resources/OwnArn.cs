using System.IO.Enumeration;
using Policies.Model;

namespace Policies.Resources;

/// <summary>Whether a statement's resource covers a topic or queue, whose ARN ends in its name.</summary>
/// <param name="Resource">The topic or queue.</param>
/// <param name="NameProperty">The property that gives it its name.</param>
internal sealed record OwnArn(Resource Resource, string NameProperty)
{
    /// <summary>Whether it covers the resource.</summary>
    public Verdict Covers(Property written, string expected)
    {
        var self = this;
        return written.Symbol.Judge(
            symbol => symbol is Value<string>.Known { Content: var text } ? symbol.Property.Answer(self.Covers(symbol.Property.Node, text), expected) : symbol.Test(_ => false, expected),
            expected);
    }

    private Outcome Covers(Node node, string text) => node switch
    {
        // Ref of a topic is its ARN, Ref of a queue its URL, which no policy accepts as a resource.
        ReferenceNode reference => reference.Target == Resource.Definition && (reference.Attribute is not null || Resource.Type == Topic.Type) ? Outcome.Compliant : Outcome.NonCompliant,
        UnknownNode => Outcome.Unknown,
        _ when text == "*" || IsNamed(text) => Outcome.Compliant,
        CompositeNode composite when composite.Parts.Any(part => part is UnknownNode { Kind: not UnknownKind.PseudoParameter } or ChoiceNode) => Outcome.Unknown,
        _ => Outcome.NonCompliant,
    };

    // The last part of the ARN; a placeholder such as ${AWS::Region} holds colons too.
    private bool IsNamed(string text)
    {
        if (text == Resource.Definition.Arn)
        {
            return true;
        }

        var name = NodeText.Symbol(Resource[NameProperty].Node) is { Length: > 0 } given ? given : Resource.Definition.PhysicalId ?? $"${{{Resource.LogicalId}.{NameProperty}}}";
        var pattern = text.EndsWith(name, StringComparison.Ordinal) ? name : text[(text.LastIndexOf(':') + 1)..];
        return text.StartsWith("arn:", StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)
            && (pattern.Length == text.Length || text[text.Length - pattern.Length - 1] == ':');
    }
}
