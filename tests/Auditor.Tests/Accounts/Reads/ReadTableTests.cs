using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Reads;

public sealed class ReadTableTests
{
    public static TheoryData<string> Types => [.. ReadTable.Load().Types];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_is_read_as_its_row_says(string type)
    {
        var read = ReadTable.Load().Find(type);

        Assert.NotNull(read);
        Assert.Equal(type, read.Type);
        Assert.NotEmpty(read.Calls);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Exceptions_make_properties_that_CloudFormation_has(string type)
    {
        var read = ReadTable.Load().Find(type)!;
        var targets = read.Mapping.Rules.Concat(read.Config?.Mapping.Rules ?? []).Select(rule => rule.To).OfType<DocumentPath>();

        Assert.All(targets, target => Assert.True(read.Mapping.Shape.Properties.Values.Contains(target.Steps[0].Name, StringComparer.Ordinal), target.ToString()));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Exceptions_and_conditions_read_what_a_call_attaches(string type)
    {
        var read = ReadTable.Load().Find(type)!;
        var attached = read.Calls.Select(call => call.Attachment).OfType<string>().Concat([Document.Parent, Document.Request]).ToList();
        var asked = read.Mapping.Rules.SelectMany(rule => rule.From).Select(path => path.Steps[0].Name).Where(name => name.StartsWith('@'));

        Assert.All(asked.ToList(), name => Assert.Contains(name, attached, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Its_tags_are_a_property(string type)
    {
        var read = ReadTable.Load().Find(type)!;

        Assert.True(read.Identity.Tags is null || read.Mapping.Shape.Properties.Values.Contains(read.Identity.Tags, StringComparer.Ordinal));
    }

    [Fact]
    public void Two_calls_of_a_type_attach_under_one_name_only_where_each_document_has_the_arguments_of_one() =>
        Assert.All(ReadTable.Load().Types, type =>
        {
            var attaching = ReadTable.Load().Find(type)!.Calls.Where(call => call.Attachment is not null).ToList();
            Assert.Equal(attaching.Count, attaching.DistinctBy(call => (call.Attachment, call.Arguments.ToJsonString())).Count());
            Assert.All(attaching.GroupBy(call => call.Attachment, StringComparer.Ordinal).Where(calls => calls.Count() > 1), calls => Assert.Equal("AWS::ECS::TaskDefinition", type));
        });

    [Theory]
    [MemberData(nameof(Types))]
    public void What_a_type_is_also_read_from_are_lists(string type) =>
        Assert.All(ReadTable.Load().Find(type)!.AlsoFrom, call => Assert.Equal(ReadRole.List, call.Role));

    [Theory]
    [InlineData("config:SelectResourceConfig")]
    [InlineData("config:SelectAggregateResourceConfig")]
    [InlineData("config:DescribeConfigurationAggregators")]
    [InlineData("config:DescribeConfigurationRecorders")]
    [InlineData("config:DescribeConfigurationRecorderStatus")]
    [InlineData("cloudformation:DescribeStacks")]
    [InlineData("cloudformation:ListStackResources")]
    [InlineData("cloudformation:GetTemplate")]
    [InlineData("organizations:ListAccounts")]
    [InlineData("organizations:ListRoots")]
    [InlineData("organizations:ListOrganizationalUnitsForParent")]
    [InlineData("organizations:ListAccountsForParent")]
    [InlineData("ec2:DescribeRegions")]
    [InlineData("resourcegroupstaggingapi:GetResources")]
    [InlineData("s3:GetBucketLocation")]
    [InlineData("s3control:GetPublicAccessBlock")]
    [InlineData("wafv2:GetWebACLForResource")]
    public void What_the_reader_itself_asks_is_in_the_table(string call) => Assert.Equal(call, ReadTable.Load().Operation(call).Aws.ToString());

    [Fact]
    public void Only_reading_operations_are_in_the_table() =>
        Assert.All(ReadTable.Load().Services.SelectMany(service => service.Operations.Values), operation => Assert.True(operation.Aws.Reads, operation.Aws.ToString()));

    [Fact]
    public void An_operation_that_is_not_there_is_named() =>
        Assert.Contains("rds:DeleteDBInstance", Assert.Throws<InvalidDataException>(() => ReadTable.Load().Operation("rds:DeleteDBInstance")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "types": {} }""", "Reads/x.json has no api")]
    [InlineData("""{ "api": 1, "types": {} }""", "Reads/x.json.api is Number, not Object")]
    [InlineData("""{ "api": { "name": "x", "serviceId": "X", "signingName": "x", "endpointPrefix": "x", "version": "1", "wire": "Soap" }, "types": {} }""", "Reads/x.json.api.wire is Soap, which is none of Ec2Query, Query, Json10, Json11, RestJson, RestXml")]
    [InlineData("""{ "api": { "name": "x", "serviceId": "X", "signingName": "x", "endpointPrefix": "x", "version": "1", "wire": "Query", "more": 1 }, "types": {} }""", "Reads/x.json.api has more, which nothing reads")]
    [InlineData("""{ "api": { "name": "x", "serviceId": "X", "signingName": "x", "endpointPrefix": "x", "version": "1", "wire": "Query" }, "operations": { "ListX": { "http": "GET /" } }, "types": {} }""", "Reads/x.json.operations.ListX needs no http")]
    public void What_is_wrong_with_a_file_is_told(string content, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => ServiceReads.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "Reads/x.json")).Message);

    [Theory]
    [InlineData("""{ "operation": "ListY", "role": "list" }""", "calls ListY, which is no operation of this file")]
    [InlineData("""{ "operation": "ListX", "role": "list", "as": "x" }""", "is a List, to which the other members do not belong")]
    [InlineData("""{ "operation": "ListX", "role": "join", "into": "x" }""", "is a Join, to which the other members do not belong")]
    [InlineData("""{ "operation": "ListX", "role": "each", "as": "x" }""", "begins with no list")]
    public void What_is_wrong_with_a_call_is_told(string call, string message)
    {
        var content = $$"""
            {
              "api": { "name": "x", "serviceId": "X", "signingName": "x", "endpointPrefix": "x", "version": "1", "wire": "Query" },
              "operations": { "ListX": {} },
              "types": { "AWS::X::Y": { "scope": "region", "calls": [{{call}}], "identity": { "physicalId": "Name" } } }
            }
            """;
        var service = ServiceReads.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), "Reads/x.json");

        Assert.EndsWith(message, Assert.Throws<InvalidDataException>(() => service.Type("AWS::X::Y")).Message, StringComparison.Ordinal);
    }
}
