using Auditor.Hosting.Pages;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>Where lines may end in names.</summary>
public sealed class BreakableNameTests
{
    [Theory]
    [InlineData("App/Database/Resource", "App/|Database/|Resource")]
    [InlineData("AWS::RDS::DBInstance", "AWS::|RDS::|DBInstance")]
    [InlineData("arn:aws:s3:::bucket/", "arn:aws:s3::|:bucket/")]
    [InlineData("/aws/lambda", "/|aws/|lambda")]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    public void A_line_ends_after_slashes_and_pairs_of_colons(string name, string parts) => Assert.Equal(parts.Split('|'), BreakableName.PartsOf(name));
}
