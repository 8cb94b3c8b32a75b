using System.Collections.Immutable;
using System.Text;
using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::Join</c>, <c>Fn::Split</c>, <c>Fn::Base64</c>, and how texts are put together from parts.</summary>
internal static class TextFunctions
{
    // CloudFormation accepts no template over one megabyte.
    private const int LongestText = 1 << 20;

    public static Node Join(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [ScalarNode delimiter, var items] })
        {
            return resolver.Malformed("Fn::Join takes a delimiter and a list", position);
        }

        return Resolver.Lift(resolver.Resolve(items), list => list switch
        {
            ListNode known => Join(known.Items, delimiter, position),
            AbsentNode => new ScalarNode("", ScalarKind.Text, position),
            ScalarNode => resolver.Malformed("Fn::Join takes a delimiter and a list", position),
            var unknown => new UnknownNode(UnknownKind.Function, $"${{join:{delimiter.Text}:{NodeText.Symbol(unknown)}}}", $"a text joined from {NodeText.Describe(unknown)}", position),
        });
    }

    // An item that may not be there takes its delimiter with it.
    private static Node Join(ImmutableArray<Node> items, ScalarNode delimiter, Position position)
    {
        var first = items.FirstOrDefault(item => item is ChoiceNode { WhenTrue: AbsentNode } or ChoiceNode { WhenFalse: AbsentNode });
        if (first is not ChoiceNode { Condition: var condition } || delimiter.Text.Length == 0)
        {
            return Compose(Interleave(items, delimiter), position);
        }

        var undecided = items.OfType<ChoiceNode>().Where(item => item is { WhenTrue: AbsentNode } or { WhenFalse: AbsentNode });
        return undecided.Any(item => item.Condition.Condition != condition.Condition)
            ? new UnknownNode(UnknownKind.Function, $"${{join:{delimiter.Text}:{NodeText.Symbol(new ListNode(items, position))}}}", "a text joined from a list whose length is undecided", position)
            : Choices.Of(
                condition, Join(Branch(items, condition), delimiter, position), Join(Branch(items, condition.Negated), delimiter, position), position);
    }

    public static Node Split(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [ScalarNode { Text.Length: > 0 } delimiter, var text] })
        {
            return resolver.Malformed("Fn::Split takes a delimiter and a text", position);
        }

        return Resolver.Lift(resolver.Resolve(text), one => one switch
        {
            ScalarNode known => new ListNode([.. known.Text.Split(delimiter.Text).Select(part => new ScalarNode(part, ScalarKind.Text, position))], position),
            var unknown => new UnknownNode(UnknownKind.Function, $"${{split:{delimiter.Text}:{NodeText.Symbol(unknown)}}}", $"the parts of {NodeText.Describe(unknown)}", position),
        });
    }

    /// <summary>The text itself: what is encoded is of interest, not its encoding.</summary>
    public static Node Base64(Resolver resolver, Node argument, Position position) => resolver.Resolve(argument);

    /// <summary>Splits the text of a list parameter at its commas; references in it contain none.</summary>
    public static Node SplitList(Node text, Position position)
    {
        if (text is ListNode or UnknownNode or ReferenceNode or ChoiceNode)
        {
            return text;
        }

        var items = ImmutableArray.CreateBuilder<Node>();
        var current = ImmutableArray.CreateBuilder<Node>();
        foreach (var part in text is CompositeNode composite ? composite.Parts : [text])
        {
            if (part is not ScalarNode scalar)
            {
                current.Add(part);
                continue;
            }

            var pieces = scalar.Text.Split(',');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    items.Add(Compose(current.DrainToImmutable(), position));
                    current = ImmutableArray.CreateBuilder<Node>();
                }

                if (pieces[i].Trim() is { Length: > 0 } piece)
                {
                    current.Add(new ScalarNode(piece, ScalarKind.Text, position));
                }
            }
        }

        items.Add(Compose(current.DrainToImmutable(), position));
        return new ListNode(items.DrainToImmutable(), position);
    }

    /// <summary>A text of parts: a scalar where all are known, the part itself where it is the only one, else a composite.</summary>
    public static Node Compose(ImmutableArray<Node> parts, Position position)
    {
        if (parts.Sum(part => part is ScalarNode scalar ? (long)scalar.Text.Length : part is CompositeNode composite ? composite.Symbol.Length : 1) > LongestText)
        {
            return new UnknownNode(UnknownKind.Function, $"${{text:{position.Line}:{position.Column}}}", "a text that is longer than any template", position);
        }

        if (Lifted(parts, position) is { } lifted)
        {
            return lifted;
        }

        if (parts.All(part => part is ScalarNode))
        {
            return DynamicReferences.Resolve(new ScalarNode(string.Concat(parts.Select(part => ((ScalarNode)part).Text)), ScalarKind.Text, position));
        }

        var whole = Merge(parts.SelectMany(part => part is CompositeNode composite ? composite.Parts : [part]), position);
        return whole is [UnknownNode or ReferenceNode] ? whole[0] : AsDynamicReference(new CompositeNode(whole, position));
    }

    // What is known and stands side by side is one part, so that what is written is found as it reads.
    private static ImmutableArray<Node> Merge(IEnumerable<Node> parts, Position position)
    {
        var merged = ImmutableArray.CreateBuilder<Node>();
        var known = new StringBuilder();
        foreach (var part in parts)
        {
            if (part is ScalarNode scalar)
            {
                known.Append(scalar.Text);
                continue;
            }

            Flush();
            merged.Add(part);
        }

        Flush();
        return merged.DrainToImmutable();

        void Flush()
        {
            if (known.Length > 0)
            {
                merged.Add(new ScalarNode(known.ToString(), ScalarKind.Text, position));
                known.Clear();
            }
        }
    }

    private static Node AsDynamicReference(CompositeNode composite) =>
        composite.Symbol.StartsWith("{{resolve:", StringComparison.Ordinal) && composite.Symbol.EndsWith("}}", StringComparison.Ordinal)
            ? new UnknownNode(UnknownKind.DynamicReference, composite.Symbol, $"the dynamic reference {composite.Symbol}", composite.Position)
            : composite;

    // One undecided condition makes two texts. Several would make a power of two: then the choices stay parts.
    private static Node? Lifted(ImmutableArray<Node> parts, Position position)
    {
        var choices = parts.OfType<ChoiceNode>().ToList();
        if (choices.Count == 0 || choices.Any(choice => choice.Condition.Condition != choices[0].Condition.Condition))
        {
            return null;
        }

        var condition = choices[0].Condition;
        return Choices.Of(condition, Compose(Branch(parts, condition), position), Compose(Branch(parts, condition.Negated), position), position);
    }

    private static ImmutableArray<Node> Branch(ImmutableArray<Node> parts, ConditionLiteral condition) =>
        [.. parts.Select(part => part is ChoiceNode choice ? choice.Condition == condition ? choice.WhenTrue : choice.WhenFalse : part).Where(part => part is not AbsentNode)];

    private static ImmutableArray<Node> Interleave(ImmutableArray<Node> items, ScalarNode delimiter)
    {
        var parts = ImmutableArray.CreateBuilder<Node>(Math.Max(0, (items.Length * 2) - 1));
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0 && delimiter.Text.Length > 0)
            {
                parts.Add(delimiter);
            }

            parts.Add(items[i]);
        }

        return parts.DrainToImmutable();
    }
}
