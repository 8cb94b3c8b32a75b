using Policies.Model;

namespace Policies.Tests.Model;

public sealed class ManyTests
{
    private static readonly Verdict Perhaps = Verdict.Compliant.As(Outcome.Unknown);
    private static readonly Verdict Fails = Verdict.Compliant.As(Outcome.NonCompliant);

    [Fact]
    public void Any_is_open_where_perhaps_nothing_is_there_and_that_would_do() =>
        Assert.Equal(Outcome.Unknown, Many<int>.Of(1, Perhaps).Any(_ => Fails, whenNone: Verdict.Compliant).Outcome);

    [Fact]
    public void Any_fails_where_something_is_there_for_certain_and_fails() =>
        Assert.Equal(Outcome.NonCompliant, Many<int>.Of(1, Perhaps).Concat(Many<int>.Of(2)).Any(_ => Fails, whenNone: Verdict.Compliant).Outcome);

    [Fact]
    public void Any_fails_where_what_is_perhaps_there_fails_as_nothing_would() =>
        Assert.Equal(Outcome.NonCompliant, Many<int>.Of(1, Perhaps).Any(_ => Fails, whenNone: Fails).Outcome);
}
