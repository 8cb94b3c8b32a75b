namespace Policies.Model;

/// <summary>
/// How resources of one type are found by what they may concern, where no single reference tells; kept once as a static field, because
/// graphs index by it. The keys are those under any outcome of undecided conditions.
/// </summary>
/// <typeparam name="T">The type that is found.</typeparam>
public sealed class Lookup<T>(Func<T, IEnumerable<object>> keys)
    where T : class, IResourceView<T>
{
    internal IEnumerable<object> Keys(T view) => keys(view);
}
