using Policies.Model;

namespace Policies.Resources;

/// <summary>Names the steps of a traversal in its evidence.</summary>
public static class Trail
{
    extension(Verdict verdict)
    {
        /// <summary>The verdict with the step that led to it after its own evidence, because that is what to change.</summary>
        public Verdict Through(Property step, string expected) =>
            verdict.IsNonCompliant || verdict.IsUnknown ? verdict & step.Answer(verdict.Outcome, expected) : verdict;

        /// <summary>
        /// The verdict with the step that led to it: before a failure, because the step is what to change first, and after what could not be known.
        /// </summary>
        public Verdict Via(Property step, string expected) => verdict.Outcome switch
        {
            Outcome.NonCompliant => step.Answer(Outcome.NonCompliant, expected) & verdict,
            Outcome.Unknown => verdict & step.Answer(Outcome.Unknown, expected),
            _ => verdict,
        };
    }
}
