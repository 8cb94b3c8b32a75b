namespace Policies.Model;

/// <summary>How resources of one type refer to those of another; kept once per pair as a static field, because graphs index by it.</summary>
/// <typeparam name="TFrom">The type that refers.</typeparam>
/// <typeparam name="TTo">The type that is referred to.</typeparam>
public sealed class Relation<TFrom, TTo>(Func<TFrom, Many<Value<string>>> by)
    where TFrom : class, IResourceView<TFrom>
    where TTo : class, IResourceView<TTo>
{
    /// <summary>A relation by a property with one reference.</summary>
    public Relation(Func<TFrom, Value<string>> by)
        : this(from => Many<Value<string>>.Of(by(from)))
    {
    }

    /// <summary>Whether a reference is by an id that AWS gives out, and so can be no name that somebody chose.</summary>
    public Func<Value<string>, bool> IsById { get; init; } = _ => false;

    internal Many<TTo> Follow(TFrom from) => from.Resource.Graph.Follow<TTo>(by(from));

    /// <summary>Follows the references alone that may be any name, because they are not written out.</summary>
    internal Many<TTo> FollowNames(TFrom from) => from.Resource.Graph.Follow<TTo>(by(from).Where(MayBeAnyName));

    private bool MayBeAnyName(Value<string> reference) => reference is Value<string>.Choice choice
        ? MayBeAnyName(choice.WhenTrue) || MayBeAnyName(choice.WhenFalse)
        : reference.Property.Node is UnknownNode or CompositeNode && !IsById(reference);
}
