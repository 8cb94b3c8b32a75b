using System.Collections.Concurrent;

namespace Policies.Model;

/// <summary>
/// What was answered once and holds for whoever asks again, by question and by what it is about. An answer that no undecided condition entered
/// holds under any assumptions; any other holds under those of its graph alone.
/// </summary>
internal sealed class Answers
{
    // An answer during which it did not grow hangs on no condition.
    [ThreadStatic]
    private static int _conditionsMet;

    // Most graphs are small and ask nothing twice.
    private ConcurrentDictionary<object, ConcurrentDictionary<object, object>>? _byQuestion;

    /// <summary>How many undecided conditions this thread has met, to be compared with a later count.</summary>
    public static int ConditionsMet => _conditionsMet;

    /// <summary>Notes that an undecided condition was met.</summary>
    public static void MeetCondition() => _conditionsMet++;

    /// <summary>The answer to a question, from those that always hold or those of a graph; else a new one, which is kept.</summary>
    /// <param name="always">The answers that hold under any assumptions; null for an answer that never does.</param>
    /// <param name="here">The answers that hold under the asking graph's.</param>
    /// <param name="question">The question, equal to itself alone.</param>
    /// <param name="about">What it is about, with everything else that the answer depends on.</param>
    /// <param name="answer">Gives the answer.</param>
    public static T Once<T>(Answers? always, Answers here, object question, object about, Func<T> answer)
        where T : class
    {
        if (always?.Find(question, about) is { } lasting)
        {
            return (T)lasting;
        }

        if (here.Find(question, about) is { } passing)
        {
            // Whatever is answered by it hangs, or may hang, on a condition too.
            MeetCondition();
            return (T)passing;
        }

        var before = _conditionsMet;
        var given = answer();
        (always is not null && _conditionsMet == before ? always : here).Keep(question, about, given);
        return given;
    }

    private object? Find(object question, object about) =>
        _byQuestion is { } all && all.TryGetValue(question, out var answers) && answers.TryGetValue(about, out var found) ? found : null;

    private void Keep(object question, object about, object answer) =>
        LazyInitializer.EnsureInitialized(ref _byQuestion, () => new(ReferenceEqualityComparer.Instance)).GetOrAdd(question, _ => new()).TryAdd(about, answer);
}
