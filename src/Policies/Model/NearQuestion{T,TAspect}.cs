namespace Policies.Model;

/// <summary>
/// A question about every resource of a type in an environment and account: asked once of each, for each region, however many are judged by the answer. Kept once,
/// as a static field, because graphs remember by it.
/// </summary>
/// <typeparam name="T">The view of the resources.</typeparam>
/// <typeparam name="TAspect">What else the answer depends on, equal to what is the same.</typeparam>
public sealed class NearQuestion<T, TAspect>(Func<Many<T>, TAspect, Verdict> ask)
    where T : class, IResourceView<T>
    where TAspect : class
{
    /// <summary>The answer for the environment, account and region of a resource, with the evidence that reports show.</summary>
    public Verdict Of(Resource resource, TAspect aspect) => resource.Graph.Once(
        this,
        new About(resource.Origin.Environment, resource.Origin.Account, resource.Origin.Region, aspect),
        () => new Answer(ask(resource.Graph.Near<T>(resource), aspect).Shortened)).Verdict;

    private sealed record About(string? Environment, string? Account, string? Region, object Aspect);

    private sealed record Answer(Verdict Verdict);
}
