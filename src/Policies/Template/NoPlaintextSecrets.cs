using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Template;

/// <summary>Asserts that no literal credential stands in a template: in properties, environments, user data, or the defaults of parameters.</summary>
public sealed class NoPlaintextSecrets : Policy
{
    private const string Expected = "a reference to Secrets Manager or to a parameter without a default";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "template-no-plaintext-secrets",
        Title = "No literal credential stands in a template",
        Rationale = "Whoever can read the repository, the stack or the resource's description has the credential, and so does its history.",
        Remediation = "Replace the text by {{resolve:secretsmanager:…}} or by a NoEcho parameter without a default, and change the credential.",
        Severity = Severity.Critical,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes => [AnyType];

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource)
    {
        var properties = resource.Properties;
        var verdict = resource.Type == "AWS::CloudFormation::Template" ? JudgeParameters(properties["Parameters"]) : Verdict.Compliant;
        verdict &= Judge(properties, "");
        foreach (var attribute in resource.Definition.Attributes)
        {
            verdict &= attribute.Key == "Metadata" ? Judge(resource.Attribute("Metadata"), "") : Verdict.Compliant;
        }

        return verdict;
    }

    private static Verdict JudgeParameters(Property parameters)
    {
        var verdict = Verdict.Compliant;
        foreach (var (name, parameter) in parameters.Entries.Found)
        {
            // The default of an SSM parameter is a name, and an empty one no secret.
            var fallback = parameter["Default"];
            var type = parameter["Type"].Text.KnownOr("String")!;
            if (fallback.Node is ScalarNode { Kind: not ScalarKind.Null, Text: { Length: > 0 } text } && !type.StartsWith("AWS::SSM::", StringComparison.Ordinal))
            {
                var isHidden = parameter["NoEcho"].Boolean is Value<bool>.Known { Content: true };
                var isSecret = (isHidden && !text.StartsWith("{{resolve:", StringComparison.Ordinal)) || SecretName.IsCredential(name, text);
                verdict &= isSecret ? fallback.Answer(Outcome.NonCompliant, Expected, isHidden ? "a default for a NoEcho parameter" : "a literal default") : Verdict.Compliant;
            }
        }

        return verdict;
    }

    // Nearly every tree holds nothing: paths are made only where something was found.
    private static Verdict Judge(Property property, string name)
    {
        if (Find(property.Node, name, property.Resource.Origin.IsLive) is not { } found)
        {
            return Verdict.Compliant;
        }

        switch (property.Node)
        {
            case MapNode map:
                var named = Name(map);
                return map.Entries.Aggregate(Verdict.Compliant, (verdict, entry) => verdict & Judge(Child(property, property.Path.Key(entry.Key), entry.Value, entry.KeyPosition), Name(entry, named)));
            case ListNode list:
                return list.Items.Select((item, index) => Child(property, property.Path.Item(index), item, item.Position)).Aggregate(Verdict.Compliant, (verdict, item) => verdict & Judge(item, name));
            case ChoiceNode choice:
                return Judge(property.With(choice.WhenTrue), name) & Judge(property.With(choice.WhenFalse), name);
            default:
                return property.Answer(property.Node is UnknownNode ? Outcome.Unknown : Outcome.NonCompliant, Expected, found);
        }
    }

    private static Property Child(Property parent, PropertyPath path, Node node, Position position) => new(parent.Resource, path, node, position);

    private static string? Find(Node node, string name, bool isLive)
    {
        switch (node)
        {
            // What was given for a parameter has no place in the template.
            case ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar when isLive || scalar.Position.Line > 0:
                return SecretFormat.Find(scalar.Text) ?? (SecretName.IsCredential(name, scalar.Text) ? "a literal text" : null);
            // What was not read of an account may hold one; what a template leaves open is no literal in it.
            case UnknownNode { Kind: UnknownKind.Access } denied when isLive:
                return denied.Reason;
            case MapNode map:
                var named = Name(map);
                foreach (var entry in map.Entries)
                {
                    if (Find(entry.Value, Name(entry, named), isLive) is { } inEntry)
                    {
                        return inEntry;
                    }
                }

                return null;
            case ListNode list:
                return FirstOf(list.Items, name, isLive);
            case CompositeNode composite:
                return FirstOf(composite.Parts, "", isLive);
            case ChoiceNode choice:
                return Find(choice.WhenTrue, name, isLive) ?? Find(choice.WhenFalse, name, isLive);
            default:
                return null;
        }
    }

    private static string? FirstOf(ImmutableArray<Node> nodes, string name, bool isLive)
    {
        foreach (var node in nodes)
        {
            if (Find(node, name, isLive) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // { Name: DB_PASSWORD, Value: … }, as in the environment of a container: the text is named by another.
    private static string? Name(MapNode map) =>
        map.Entries.Length is >= 2 and <= 4 && map["Value"] is not null && (map["Name"] ?? map["Key"]) is ScalarNode { Text: var name } && SecretName.IsSecret(name) ? name : null;

    private static string Name(MapEntry entry, string? named) => entry.Key == "Value" ? named ?? entry.Key : entry.Key;
}
