namespace Policies.Model;

/// <summary>
/// A question about a resource that many others share, such as a route table: asked of it once, however many are judged by the answer. Kept once,
/// as a static field or a policy's, because graphs remember by it. The answer may depend on the resource and its graph alone.
/// </summary>
/// <typeparam name="T">The view of the resource.</typeparam>
public sealed class Question<T>(Func<T, Verdict> ask)
    where T : class, IResourceView<T>
{
    /// <summary>The answer, with the evidence that reports show.</summary>
    public Verdict Of(T view) => view.Resource.Graph.Once(this, view.Resource.Definition, () => new Answer(ask(view).Shortened)).Verdict;

    private sealed record Answer(Verdict Verdict);
}
