using Policies.Model;

namespace Policies.Tests.Model;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("APIGateway.9", "APIGateway.10")]
    [InlineData("AC-2", "AC-2(1)")]
    [InlineData("AC-2(12)", "AC-3")]
    [InlineData("CC9.2", "CC10.1")]
    [InlineData("2.1.9", "2.1.10")]
    [InlineData("2.9", "10.1")]
    [InlineData("12.10.5", "A3.2.5.1")]
    [InlineData("REL09", "REL10-BP01")]
    [InlineData("A.5.99999999999999999999", "A.5.100000000000000000000")]
    [InlineData("", "1")]
    [InlineData("01", "1")]
    public void The_first_comes_before_the_second(string first, string second)
    {
        Assert.True(NaturalOrder.Instance.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, NaturalOrder.Instance.Compare(first, first));
    }
}
