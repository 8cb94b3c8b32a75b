using System.Text;
using System.Text.Json;
using Auditor.Commands;
using Auditor.Templates;

namespace Auditor.Tests.Commands;

/// <summary>Which texts of a template are secrets.</summary>
public sealed class TemplateSecretsTests
{
    [Theory]
    [InlineData("Server=db;User Id=app;Password=hunter2;Encrypt=true")]
    [InlineData("Server=db;Pwd = hunter2")]
    [InlineData("jdbc:postgresql://db/shop?user=a&password=hunter2")]
    [InlineData("https://host/hook?token=hunter2&x=1")]
    [InlineData("export DB_PASSWORD=hunter2")]
    [InlineData("export DB_PASSWORD='hunter2'")]
    [InlineData("--api-key=hunter2")]
    [InlineData("{\"spring\":{\"password\":\"hunter2\"}}")]
    [InlineData("{\\\"password\\\":\\\"hunter2\\\"}")]
    public void What_a_text_gives_as_a_password_is_one(string text)
    {
        Assert.True(TemplateSecrets.HasForm(text));
        var masked = In("Note", text).Aggregate(text, (line, secret) => line.Replace(secret, "•", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", masked, StringComparison.Ordinal);
        Assert.True(masked.Length > 3, masked);
    }

    [Theory]
    [InlineData("Server=db;Password=${Secret};Encrypt=true")]
    [InlineData("Password={{resolve:secretsmanager:db}}")]
    [InlineData("secret=arn:aws:secretsmanager:us-east-1:123456789012:secret:a")]
    [InlineData("export DB_PASSWORD=$(aws secretsmanager get-secret-value)")]
    [InlineData("export DB_PASSWORD=$PASSWORD")]
    [InlineData("token = request.headers.authorization")]
    [InlineData("if (token == expected) return")]
    [InlineData("use_token=true")]
    [InlineData("The secret: see the wiki")]
    [InlineData("token_ttl=3600")]
    [InlineData("{\"Action\":\"sts:GetSessionToken\",\"Effect\":\"Allow\"}")]
    public void What_stands_for_a_password_or_says_something_else_is_none(string text)
    {
        Assert.False(TemplateSecrets.HasForm(text));
        Assert.Empty(In("Note", text));
    }

    [Fact]
    public void Whatever_stands_in_a_script_is_hidden_but_for_its_short_words()
    {
        var found = In("UserData", "#!/bin/sh\n/opt/start --key hunter2\ndone\n");
        Assert.Contains("/opt/start --key hunter2", found, StringComparer.Ordinal);
        Assert.DoesNotContain("done", found, StringComparer.Ordinal);
    }

    private static IReadOnlyList<string> In(string property, string value) =>
        TemplateSecrets.In(TemplateText.Parse(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { [property] = value })), "t.json"));
}
