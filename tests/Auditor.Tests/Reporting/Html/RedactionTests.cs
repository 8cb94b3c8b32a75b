using Auditor.Reporting.Html;

namespace Auditor.Tests.Reporting.Html;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("    \"MasterUserPassword\": \"hunter2\",", "    \"MasterUserPassword\": ••••••,")]
    [InlineData("  MasterUserPassword: hunter2", "  MasterUserPassword: ••••••")]
    [InlineData("  AuthToken: 'a b'", "  AuthToken: ••••••")]
    [InlineData("\"Password\": \"with \\\" quote\"", "\"Password\": ••••••")]
    [InlineData("\"MasterUserPassword\": {\"Ref\": \"Password\"}", "\"MasterUserPassword\": {\"Ref\": \"Password\"}")]
    [InlineData("MasterUserPassword: !Ref Password", "MasterUserPassword: !Ref Password")]
    [InlineData("\"Id\": \"AKIAIOSFODNN7EXAMPLE\"", "\"Id\": \"••••••\"")]
    [InlineData("\"PubliclyAccessible\": true,", "\"PubliclyAccessible\": true,")]
    public void A_line_keeps_its_shape_and_loses_its_secret(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(Redaction.Apply([(1, line)])).Text);

    [Fact]
    public void The_value_beside_a_name_like_a_secrets_is_masked() =>
        Assert.Equal("\"Value\": ••••••", Redaction.Apply([(1, "\"Name\": \"DB_PASSWORD\","), (2, "\"Value\": \"hunter2\"")]).Last().Text);
}
