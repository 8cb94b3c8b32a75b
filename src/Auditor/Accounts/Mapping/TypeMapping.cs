using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>How the documents of a type become properties, prepared once.</summary>
internal sealed class TypeMapping
{
    private readonly ImmutableArray<DocumentCondition> _conditions;

    /// <param name="shape">The names that CloudFormation has.</param>
    /// <param name="isDefault">Whether the document's own members follow the default rule.</param>
    /// <param name="conditions">What a document must be to be a resource.</param>
    /// <param name="rules">The exceptions, in their order.</param>
    public TypeMapping(TypeShape shape, bool isDefault, ImmutableArray<DocumentCondition> conditions, ImmutableArray<MappingRule> rules)
    {
        Shape = shape;
        Projection = new(shape);
        IsDefault = isDefault;
        _conditions = conditions;
        Rules = rules;
        Targets = rules.Select(rule => rule.To?.Steps[0].Name).OfType<string>().ToFrozenSet(StringComparer.Ordinal);
    }

    public TypeShape Shape { get; }

    public Projection Projection { get; }

    public bool IsDefault { get; }

    public ImmutableArray<MappingRule> Rules { get; }

    /// <summary>The properties that an exception makes, or parts of which one makes.</summary>
    public FrozenSet<string> Targets { get; }

    /// <summary>Whether a document is a resource of the type; null where what decides was not read.</summary>
    public bool? IsResource(JsonObject document)
    {
        bool? answer = true;
        foreach (var condition in _conditions)
        {
            switch (condition.Holds(document))
            {
                case false:
                    return false;
                case null:
                    answer = null;
                    break;
            }
        }

        return answer;
    }
}
