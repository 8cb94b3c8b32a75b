using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

public sealed class AwsMessageTests
{
    [Theory]
    [InlineData("Rate exceeded", "Rate exceeded")]
    [InlineData("  two\r\n lines\t", "two lines")]
    [InlineData("", "")]
    [InlineData("The key AKIAIOSFODNN7EXAMPLE, or 'ASIAIOSFODNN7EXAMPLE', is not valid", "The key (access key) or (access key) is not valid")]
    [InlineData("no match.\n\nThe Canonical String for this request should have been\n'GET\n/\nx-amz-security-token:FwoGZXIvYXdzEBc", "no match.")]
    [InlineData("User: arn:aws:iam::123456789012:user/AKIA is not authorized", "User: arn:aws:iam::123456789012:user/AKIA is not authorized")]
    public void A_message_is_one_line_without_credentials(string message, string expected) => Assert.Equal(expected, AwsMessage.Shorten(message));

    [Fact]
    public void A_message_ends_somewhere()
    {
        Assert.InRange(AwsMessage.Shorten(new string('x', 100_000)).Length, 300, 302);
        Assert.InRange(AwsMessage.Shorten(string.Join(' ', Enumerable.Repeat("word", 10_000))).Length, 290, 302);
    }
}
