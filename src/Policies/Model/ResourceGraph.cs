using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>The resources of a template, of a cloud assembly or of accounts, and the references between them, in both directions.</summary>
public sealed class ResourceGraph
{
    private readonly GraphIndex _index;
    private readonly Assumptions _assumptions;
    private readonly Answers _answers = new();
    private ConcurrentDictionary<object, ResourceGraph>? _whereHolds;
    private ConcurrentDictionary<object, ResourceGraph>? _whereNot;

    /// <summary>A graph of these resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="settings">What the whole audit has in common.</param>
    /// <param name="unread">What was not read: whoever looks for it is told so.</param>
    public ResourceGraph(IEnumerable<ResourceDefinition> resources, GraphSettings? settings = null, IEnumerable<UnreadResources>? unread = null)
        : this(new([.. resources], unread ?? []), Assumptions.None, settings ?? GraphSettings.Default)
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
        // Resource after resource and policy after policy are judged under one condition, and share what was answered under it.
        ref var assumed = ref condition.Holds ? ref _whereHolds : ref _whereNot;
        var graphs = assumed ?? Interlocked.CompareExchange(ref assumed, new(ReferenceEqualityComparer.Instance), null) ?? assumed;
        return graphs.TryGetValue(condition.Condition, out var known) ? known : graphs.GetOrAdd(condition.Condition, new ResourceGraph(_index, _assumptions.And(condition), Settings));
    }

    /// <summary>Looks at a resource within this graph.</summary>
    public Resource Look(ResourceDefinition definition) => new(definition, this);

    /// <summary>Every resource of a type, wherever it is; what was not read is said of the resource on whose behalf they are looked for.</summary>
    public Many<T> All<T>(Resource resource)
        where T : class, IResourceView<T> => Present<T>(_index.OfType(T.Type), Unread<T>(resource, _ => true));

    /// <summary>Every resource of a type in the environment and account of another resource.</summary>
    public Many<T> Near<T>(Resource resource)
        where T : class, IResourceView<T> => Present<T>(_index.OfType(T.Type).Where(other => IsNear(resource.Origin, other.Origin)), Unread<T>(resource));

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
        return Present<T>(found.Where(other => IsNear(resource.Origin, other.Origin)), Unread<T>(resource));
    }

    /// <summary>The resource of a type that a value refers to, by reference, name, physical id or ARN; nothing if the value is absent.</summary>
    public Many<T> Follow<T>(Value<string> reference)
        where T : class, IResourceView<T>
    {
        Settings.LooksFor?.Invoke(T.Type);
        return reference switch
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
    }

    /// <summary>The resources of a type that values refer to.</summary>
    public Many<T> Follow<T>(Many<Value<string>> references)
        where T : class, IResourceView<T> => references.SelectMany(Follow<T>);

    /// <summary>The resources that refer to this one.</summary>
    public Many<TFrom> Referring<TFrom, TTo>(Relation<TFrom, TTo> relation, TTo to)
        where TFrom : class, IResourceView<TFrom>
        where TTo : class, IResourceView<TTo>
    {
        var candidates = _index.Referring(relation, () => IndexOf(relation));

        var found = ImmutableArray.CreateBuilder<Element<TFrom>>();
        foreach (var reference in candidates.To(to.Resource.Definition))
        {
            if (Presence(reference.From) is not { } existence)
            {
                continue;
            }

            // The index was built without assumptions; under them a reference that hangs on a condition may be gone or certain. Who asks what
            // is read hears of the reference itself.
            var from = TFrom.View(Look(reference.From));
            var presence = Settings.Reads is null && reference.Presence is { } known ? known : relation.Follow(from).Elements.FirstOrDefault(target => target.Item.Resource == to.Resource)?.Presence;
            if (presence is { } certainty)
            {
                found.Add(new(from, existence & certainty));
            }
        }

        return new(found.DrainToImmutable(), candidates.NotFollowed(to.Resource.Definition, TTo.NameProperties) & Unread<TFrom>(to.Resource));
    }

    internal bool? Decide(ConditionLiteral condition)
    {
        Answers.MeetCondition();
        return _assumptions.Decide(condition);
    }

    /// <summary>The answer to a question, given once in this graph, and once in all that share its resources where no undecided condition enters it.</summary>
    internal T Once<T>(object question, object about, Func<T> answer)
        where T : class => Answers.Once(_index.Answers, _answers, question, about, answer);

    /// <summary>The same for an answer that holds views of resources, which see this graph's assumptions: given once in this graph alone.</summary>
    internal T OnceHere<T>(object question, object about, Func<T> answer)
        where T : class => Answers.Once(null, _answers, question, about, answer);

    // What is live and of no environment, such as an account's own backup plan, serves all environments of its account.
    private static bool IsNear(ResourceOrigin one, ResourceOrigin other) =>
        ReferenceEquals(one, other)
        || (string.Equals(one.Account, other.Account, StringComparison.Ordinal)
            && (string.Equals(one.Environment, other.Environment, StringComparison.Ordinal) || (one.IsLive && other.IsLive && (one.Environment is null || other.Environment is null))));

    // An ARN that is put together ends in its resource's id: arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}.
    private static ResourceDefinition? ArnTarget(CompositeNode composite) =>
        composite.Parts is [.., ScalarNode { Text: [.., ':' or '/'] }, ReferenceNode last] && composite.Symbol.StartsWith("arn:", StringComparison.Ordinal) ? last.Target : null;

    private static Many<T> NotFollowed<T>(Value<string> reference, string actual)
        where T : class, IResourceView<T> => Many<T>.NotSeen(reference.Property.Answer(Outcome.Unknown, $"a {T.Type} that was read", actual));

    private Verdict Unread<T>(Resource resource, Func<UnreadResources, bool> concerns)
        where T : class, IResourceView<T>
    {
        Settings.LooksFor?.Invoke(T.Type);
        foreach (var unread in _index.Unread(T.Type))
        {
            if (concerns(unread))
            {
                return resource.Answer(Outcome.Unknown, T.Type[(T.Type.LastIndexOf(':') + 1)..], $"every {T.Type} to be read", unread.Reason);
            }
        }

        return Verdict.Compliant;
    }

    private Verdict Unread<T>(Resource resource)
        where T : class, IResourceView<T> => Unread<T>(resource, unread => unread.Concern(resource.Origin));

    private Many<T> Present<T>(IEnumerable<ResourceDefinition> definitions, Verdict unread)
        where T : class, IResourceView<T>
    {
        var found = ImmutableArray.CreateBuilder<Element<T>>();
        foreach (var definition in definitions)
        {
            if (Presence(definition) is { } presence)
            {
                found.Add(new(T.View(Look(definition)), presence));
            }
        }

        return new(found.DrainToImmutable(), unread);
    }

    // Null for a resource that is not there.
    private Verdict? Presence(ResourceDefinition definition) =>
        definition.Condition is not { } condition ? Verdict.Compliant
        : Decide(condition) switch
        {
            true => Verdict.Compliant,
            false => null,
            null => Look(definition).Properties.Undecided(condition, "it to exist", $"there only if {condition}"),
        };

    private Many<T> Follow<T>(Value<string> branch, Value<string> choice, ConditionLiteral condition)
        where T : class, IResourceView<T>
    {
        var presence = choice.Property.Undecided(condition, "it to be referred to", $"referred to only if {condition}");
        var followed = Follow<T>(branch);
        return new([.. followed.Elements.Select(element => element with { Presence = element.Presence & presence })], followed.Unseen);
    }

    private Many<T> Named<T>(Value<string> reference, string name)
        where T : class, IResourceView<T> =>
        _index.Named(T.Type, T.NameProperties, name, reference.Property.Resource.Origin) is { } definition ? Many<T>.Of(T.View(Look(definition)))
            : _index.Unread(T.Type).FirstOrDefault(unread => unread.Concern(reference.Property.Resource.Origin)) is { } gap ? NotFollowed<T>(reference, $"{reference.Describe()}, {gap.Reason}")
            : NotFollowed<T>(reference, reference.Describe());

    private ReferringIndex IndexOf<TFrom, TTo>(Relation<TFrom, TTo> relation)
        where TFrom : class, IResourceView<TFrom>
        where TTo : class, IResourceView<TTo>
    {
        var plain = Plain();
        var index = new ReferringIndex();
        foreach (var definition in _index.OfType(TFrom.Type))
        {
            var before = Answers.ConditionsMet;
            var from = TFrom.View(plain.Look(definition));
            var followed = relation.Follow(from);
            var isFree = Answers.ConditionsMet == before;
            foreach (var target in followed.Elements)
            {
                index.Add(definition, target.Item.Resource.Definition, isFree ? target.Presence : null);
            }

            if (followed.Unseen.IsUnknown)
            {
                index.AddNotFollowed(followed.Unseen, relation.FollowNames(from).Unseen);
            }
        }

        index.Complete();
        return index;
    }

    // For indexes, which serve every policy.
    private ResourceGraph Plain() => new(_index, Assumptions.None, Settings with { Reads = null });
}
