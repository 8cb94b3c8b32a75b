namespace Policies.Model;

/// <summary>A question like <see cref="Question{T}"/> with something else that the answer depends on, such as the ports of whoever asks.</summary>
/// <typeparam name="T">The view of the resource.</typeparam>
/// <typeparam name="TAspect">What else the answer depends on, equal to what is the same.</typeparam>
public sealed class Question<T, TAspect>(Func<T, TAspect, Verdict> ask)
    where T : class, IResourceView<T>
    where TAspect : class
{
    /// <summary>The answer, with the evidence that reports show.</summary>
    public Verdict Of(T view, TAspect aspect) => view.Resource.Graph.Once(this, new About(view.Resource.Definition, aspect), () => new Answer(ask(view, aspect).Shortened)).Verdict;

    private sealed record About(ResourceDefinition Definition, object Aspect);

    private sealed record Answer(Verdict Verdict);
}
