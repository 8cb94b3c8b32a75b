using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Tests.Accounts.Aws;
using Reply = Auditor.Tests.Accounts.Aws.ScriptedServer.Reply;

namespace Auditor.Tests.Accounts.Reading;

public sealed class ServiceReaderTests
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";

    private static readonly RegionSet Regions = new("aws", "amazonaws.com", "us-east-1", [Region]);

    [Fact]
    public async Task What_only_a_service_names_is_read_as_what_its_list_names()
    {
        var reading = await ReadAsync(
            "AWS::ECS::TaskDefinition",
            [],
            """{"families": []}""",
            """{"clusterArns": ["arn:cluster"]}""",
            """{"serviceArns": ["arn:service"]}""",
            """{"services": [{"serviceArn": "arn:service", "status": "ACTIVE", "taskDefinition": "arn:task:1"}]}""",
            """{"taskDefinition": {"taskDefinitionArn": "arn:task:1", "family": "task"}}""");

        Assert.Equal("arn:task:1", Assert.Single(reading.Documents).Content["@td"]!["taskDefinition"]!["taskDefinitionArn"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_no_list_names_any_more_is_asked_for_by_the_id_that_its_stack_has()
    {
        var reading = await ReadAsync("AWS::ECS::TaskDefinition", ["arn:task:1"], """{"families": []}""", """{"clusterArns": []}""", """{"taskDefinition": {"taskDefinitionArn": "arn:task:1"}}""");

        Assert.Equal("arn:task:1", Assert.Single(reading.Documents).Content["@td"]!["taskDefinition"]!["taskDefinitionArn"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_statements_of_a_policy_that_is_a_text_are_resources()
    {
        var reading = await ReadAsync(
            "AWS::Lambda::Permission",
            [],
            """{"Functions": [{"FunctionName": "f", "FunctionArn": "arn:f"}]}""",
            """
            {"Policy": "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"rule\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"lambda:InvokeFunction\",\"Resource\":\"arn:f\",\"Condition\":{\"StringEquals\":{\"AWS:SourceAccount\":\"123456789012\"},\"ArnLike\":{\"AWS:SourceArn\":\"arn:rule\"}}},{\"Sid\":\"all\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"lambda:InvokeFunctionUrl\",\"Resource\":\"arn:f\",\"Condition\":{\"StringEquals\":{\"lambda:FunctionUrlAuthType\":\"NONE\"}}}]}"}
            """,
            """{"Aliases": []}""");

        Assert.Equal(
            [
                """{"Id":"rule","FunctionName":"arn:f","Action":"lambda:InvokeFunction","Principal":"events.amazonaws.com","SourceArn":"arn:rule","SourceAccount":"123456789012"}""",
                """{"Id":"all","FunctionName":"arn:f","Action":"lambda:InvokeFunctionUrl","Principal":"*","FunctionUrlAuthType":"NONE"}""",
            ],
            reading.Documents.Select(document => ResourceMapper.Map(reading.Type, document.Content, Regions.ContextOf(Account, Region)).ToJsonString()),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_a_bus_goes_by_both_names_and_one_of_the_default_bus_by_its_own()
    {
        var reading = await ReadAsync(
            "AWS::Events::Rule",
            [],
            """{"EventBuses": [{"Name": "default"}, {"Name": "orders"}]}""",
            """{"Rules": [{"Name": "nightly", "Arn": "arn:1", "State": "ENABLED"}]}""");

        Assert.Equal(
            ["nightly", "orders|nightly"],
            reading.Documents.Select(document => ResourceIdentity.Of(reading.Type, document.Content, ResourceMapper.Map(reading.Type, document.Content, Regions.ContextOf(Account, Region)), Regions.ContextOf(Account, Region)).PhysicalId),
            StringComparer.Ordinal);
    }

    // The calls come one after the other, so that the answers are in their order.
    private static async Task<TypeReading> ReadAsync(string type, string[] ids, params string[] answers)
    {
        using var server = new ScriptedServer([.. answers.Select(answer => Reply.Aws(200, answer))]);
        using var settings = new AwsClientSettings { Endpoint = server.Endpoint, Paces = PaceTable.Unlimited, Retries = 0 };
        using var client = new AwsClient(Account, new BasicAWSCredentials("test", "test"), settings);
        var reader = new ServiceReader(new(client), Regions, call => call.Need is ReadNeed.Policies);
        return await reader.ReadAsync(new(ReadTable.Load().Find(type)!, Region, Region), ids, TestContext.Current.CancellationToken);
    }
}
