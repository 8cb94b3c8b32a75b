using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Tests.Reporting;

public sealed class ResourceNamesTests
{
    private static readonly AuditedResource Database = new() { Type = "AWS::RDS::DBInstance", LogicalId = "Database", Stack = "Shop", Account = "111122223333", Region = "us-east-1" };

    [Fact]
    public void A_resource_without_a_namesake_is_called_by_its_name() =>
        Assert.Equal("Database", new ResourceNames([Database, Database, Database with { LogicalId = "Replica", Stack = "Bank" }]).Of(Database));

    [Fact]
    public void Namesakes_are_told_apart_by_what_differs_among_them()
    {
        var names = new ResourceNames([Database, Database with { Stack = "Bank" }, Database with { Region = "eu-west-1" }]);
        Assert.Equal("Database (Shop, us-east-1)", names.Of(Database));
        Assert.Equal("Database (Bank, us-east-1)", names.Of(Database with { Stack = "Bank" }));
        Assert.Equal("Database (Shop, eu-west-1)", names.Of(Database with { Region = "eu-west-1" }));
    }
}
