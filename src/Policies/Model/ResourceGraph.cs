using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>The resources of a template, of a cloud assembly or of accounts, and the references between them, in both directions.</summary>
public sealed class ResourceGraph
{
    private readonly GraphIndex _index;
    private readonly Assumptions _assumptions;
    private Assumed? _assumed;

    /// <summary>A graph of these resources.</summary>
    public ResourceGraph(IEnumerable<ResourceDefinition> resources, GraphSettings? settings = null)
        : this(new([.. resources]), Assumptions.None, settings ?? GraphSettings.Default)
    {
    }

    private ResourceGraph(GraphIndex index, Assumptions assumptions, GraphSettings settings) =>
        (_index, _assumptions, Settings) = (index, assumptions, settings);

    /// <summary>What the whole audit has in common.</summary>
    public GraphSettings Settings { get; }

    /// <summary>Every resource, in the readers' order.</summary>
    public ImmutableArray<ResourceDefinition> Definitions => _index.Definitions;

    /// <summary>The same graph if the condition is as given: choices that hang on it are decided.</summary>
    public ResourceGraph Assuming(ConditionLiteral condition)
    {
        // Policy after policy judges one resource under one condition.
        if (_assumed is not { } last || last.Condition != condition)
        {
            _assumed = last = new(condition, new(_index, _assumptions.And(condition), Settings));
        }

        return last.Graph;
    }

    /// <summary>Looks at a resource within this graph.</summary>
    public Resource Look(ResourceDefinition definition) => new(definition, this);

    /// <summary>Every resource of a type.</summary>
    public Many<T> All<T>()
        where T : class, IResourceView<T> => Present<T>(_index.OfType(T.Type));

    /// <summary>Every resource of a type in the environment and account of another resource.</summary>
    public Many<T> Near<T>(Resource resource)
        where T : class, IResourceView<T> => Present<T>(_index.OfType(T.Type).Where(other => IsNear(resource.Origin, other.Origin)));

    /// <summary>The resources in the environment and account of another that a lookup finds under any of the keys.</summary>
    public Many<T> Near<T>(Resource resource, Lookup<T> lookup, IEnumerable<object> keys)
        where T : class, IResourceView<T>
    {
        // Built without assumptions, under which some of the keys would be missing.
        var found = _index.Found(
            lookup,
            () =>
            {
                var plain = Plain();
                return _index.OfType(T.Type).SelectMany(definition => lookup.Keys(T.View(plain.Look(definition))).Select(key => (key, definition)));
            },
            keys);
        return Present<T>(found.Where(other => IsNear(resource.Origin, other.Origin)));
    }

    /// <summary>The resource of a type that a value refers to, by reference, name, physical id or ARN; nothing if the value is absent.</summary>
    public Many<T> Follow<T>(Value<string> reference)
        where T : class, IResourceView<T> => reference switch
        {
            Value<string>.Absent => Many<T>.None,
            Value<string>.Choice choice => Follow<T>(choice.WhenTrue, choice, choice.Condition).Concat(Follow<T>(choice.WhenFalse, choice, choice.Condition.Negated)),
            _ when reference.Property.Node is ReferenceNode { Target: var target } =>
                target.Type == T.Type ? Many<T>.Of(T.View(Look(target))) : NotFollowed<T>(reference, $"{target.LogicalId}, which is of type {target.Type}"),
            _ when reference.Property.Node is CompositeNode composite && ArnTarget(composite) is { } target && target.Type == T.Type => Many<T>.Of(T.View(Look(target))),
            Value<string>.Known known => Named<T>(known, known.Content),
            _ when reference.Property.Node is CompositeNode or UnknownNode => Named<T>(reference, NodeText.Symbol(reference.Property.Node)),
            _ => NotFollowed<T>(reference, reference.Describe()),
        };

    /// <summary>The resources of a type that values refer to.</summary>
    public Many<T> Follow<T>(Many<Value<string>> references)
        where T : class, IResourceView<T> => references.SelectMany(Follow<T>);

    /// <summary>The resources that refer to this one.</summary>
    public Many<TFrom> Referring<TFrom, TTo>(Relation<TFrom, TTo> relation, TTo to)
        where TFrom : class, IResourceView<TFrom>
        where TTo : class, IResourceView<TTo>
    {
        var candidates = _index.Referring(relation, () => IndexOf(relation));

        // The index was built without assumptions; under them some of its references may be gone or certain.
        var found = Present<TFrom>(candidates.To(to.Resource.Definition)).SelectMany(from =>
            new Many<TFrom>(
                [.. relation.Follow(from).Elements.Where(target => target.Item.Resource == to.Resource).Take(1).Select(target => new Element<TFrom>(from, target.Presence))],
                Verdict.Compliant));
        return candidates.MayName(to.Resource.Definition, TTo.NameProperties) ? found.Concat(Many<TFrom>.NotSeen(candidates.NotFollowed)) : found;
    }

    internal bool? Decide(ConditionLiteral condition) => _assumptions.Decide(condition);

    private static bool IsNear(ResourceOrigin one, ResourceOrigin other) =>
        ReferenceEquals(one, other)
        || (string.Equals(one.Environment, other.Environment, StringComparison.Ordinal) && string.Equals(one.Account, other.Account, StringComparison.Ordinal));

    // An ARN that is put together ends in its resource's id: arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}.
    private static ResourceDefinition? ArnTarget(CompositeNode composite) =>
        composite.Parts is [.., ScalarNode { Text: [.., ':' or '/'] }, ReferenceNode last] && composite.Symbol.StartsWith("arn:", StringComparison.Ordinal) ? last.Target : null;

    private static Many<T> NotFollowed<T>(Value<string> reference, string actual)
        where T : class, IResourceView<T> => Many<T>.NotSeen(reference.Property.Answer(Outcome.Unknown, $"a {T.Type} that was read", actual));

    private Many<T> Present<T>(IEnumerable<ResourceDefinition> definitions)
        where T : class, IResourceView<T>
    {
        var found = ImmutableArray.CreateBuilder<Element<T>>();
        foreach (var definition in definitions)
        {
            var resource = Look(definition);
            if (definition.Condition is not { } condition || Decide(condition) is true)
            {
                found.Add(new(T.View(resource), Verdict.Compliant));
            }
            else if (Decide(condition) is null)
            {
                found.Add(new(T.View(resource), resource.Properties.Undecided(condition, "it to exist", $"there only if {condition}")));
            }
        }

        return new(found.DrainToImmutable(), Verdict.Compliant);
    }

    private Many<T> Follow<T>(Value<string> branch, Value<string> choice, ConditionLiteral condition)
        where T : class, IResourceView<T>
    {
        var presence = choice.Property.Undecided(condition, "it to be referred to", $"referred to only if {condition}");
        var followed = Follow<T>(branch);
        return new([.. followed.Elements.Select(element => element with { Presence = element.Presence & presence })], followed.Unseen);
    }

    private Many<T> Named<T>(Value<string> reference, string name)
        where T : class, IResourceView<T> =>
        _index.Named(T.Type, T.NameProperties, name, reference.Property.Resource.Origin) is { } definition
            ? Many<T>.Of(T.View(Look(definition)))
            : NotFollowed<T>(reference, reference.Describe());

    private ReferringIndex IndexOf<TFrom, TTo>(Relation<TFrom, TTo> relation)
        where TFrom : class, IResourceView<TFrom>
        where TTo : class, IResourceView<TTo>
    {
        var plain = Plain();
        var index = new ReferringIndex();
        foreach (var definition in _index.OfType(TFrom.Type))
        {
            var followed = relation.Follow(TFrom.View(plain.Look(definition)));
            foreach (var target in followed.Elements)
            {
                index.Add(definition, target.Item.Resource.Definition);
            }

            index.AddNotFollowed(followed.Unseen);
        }

        return index;
    }

    // For indexes, which serve every policy.
    private ResourceGraph Plain() => new(_index, Assumptions.None, Settings with { Reads = null });

    private sealed record Assumed(ConditionLiteral Condition, ResourceGraph Graph);
}
