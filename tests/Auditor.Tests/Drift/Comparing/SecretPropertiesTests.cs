using Auditor.Drift.Comparing;

namespace Auditor.Tests.Drift.Comparing;

public sealed class SecretPropertiesTests
{
    [Theory]
    [InlineData("Properties/MasterUserPassword", "hunter2")]
    [InlineData("Properties/AuthToken", "hunter2")]
    [InlineData("Properties/Passwords/0", "hunter2")]
    [InlineData("Properties/Environment/Variables/API_TOKEN", "hunter2")]
    [InlineData("Properties/UserData", "#!/bin/sh")]
    [InlineData("Properties/DistributionConfig/Origins/0/OriginCustomHeaders/0/HeaderValue", "x")]
    [InlineData("Properties/Description", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Properties/Environment/Variables/ConnectionStrings__Default", "Server=db;User Id=app;Password=hunter2")]
    public void What_holds_a_secret_by_its_name_or_form_is_one(string path, string text) => Assert.True(SecretProperties.Is("AWS::Some::Type", path, text));

    [Theory]
    [InlineData("Properties/ManageMasterUserPassword", "true")]
    [InlineData("Properties/SecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:a")]
    [InlineData("Properties/MasterUserPassword", "{{resolve:secretsmanager:a}}")]
    [InlineData("Properties/MultiAZ", "true")]
    [InlineData("Properties/Tags/0/Value", "web")]
    public void What_tells_where_a_secret_is_or_whether_is_none(string path, string text) => Assert.False(SecretProperties.Is("AWS::Some::Type", path, text));

    [Fact]
    public void A_variable_is_a_secret_by_the_name_that_stands_beside_it()
    {
        Assert.True(SecretProperties.Is("AWS::ECS::TaskDefinition", "Properties/ContainerDefinitions/0/Environment/2/Value", "x", Compared.Map("""{"Name": "DB_PASSWORD", "Value": "x"}""")));
        Assert.False(SecretProperties.Is("AWS::ECS::TaskDefinition", "Properties/ContainerDefinitions/0/Environment/2/Value", "x", Compared.Map("""{"Name": "DB_HOST", "Value": "x"}""")));
    }
}
