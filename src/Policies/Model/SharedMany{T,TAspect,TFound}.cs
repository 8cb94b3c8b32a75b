namespace Policies.Model;

/// <summary>
/// What is found at a resource that many others share: looked for once per graph, however many ask. Kept once, as a static field, because graphs
/// remember by it.
/// </summary>
/// <typeparam name="T">The view of the resource.</typeparam>
/// <typeparam name="TAspect">What else the search depends on, equal to what is the same.</typeparam>
/// <typeparam name="TFound">What is found.</typeparam>
internal sealed class SharedMany<T, TAspect, TFound>(Func<T, TAspect, Many<TFound>> find)
    where T : class, IResourceView<T>
    where TAspect : class
{
    public Many<TFound> Of(T view, TAspect aspect) =>
        view.Resource.Graph.OnceHere(this, new About(view.Resource.Definition, aspect), () => new Held(find(view, aspect))).Many;

    private sealed record About(ResourceDefinition Definition, object Aspect);

    private sealed record Held(Many<TFound> Many);
}
