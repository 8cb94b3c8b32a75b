using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReferenceStack.Tests.Accounts;
using Seeding;
using Seeding.Wire;

namespace ReferenceStack.Tests.Seeding;

[Collection(SeededCollection.Name)]
public sealed class SeederTests(SeededReference reference, ReferenceAssembly assembly, ITestOutputHelper output) : IDisposable
{
    private const string Production = "HousingTrends-production";

    /// <summary>Types that moto cannot create, however they are asked for.</summary>
    private static readonly string[] NotInMoto = ["AWS::Backup::BackupSelection", "AWS::CloudFront::ResponseHeadersPolicy", "AWS::ElastiCache::UserGroup"];

    private readonly HttpClient _http = new() { BaseAddress = reference.Moto.Endpoint };

    public void Dispose() => _http.Dispose();

    [Fact]
    public void Every_resource_of_every_stack_has_a_physical_id()
    {
        var account = reference.Account;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{account.Stacks.Sum(stack => stack.Resources.Count)} resources in {reference.Duration.TotalSeconds:0.0} s"));

        Assert.Equal(assembly.Assembly.StackNames.Order(StringComparer.Ordinal), account.Stacks.Select(stack => stack.Name).Order(StringComparer.Ordinal));
        foreach (var stack in account.Stacks)
        {
            var resources = assembly.Assembly.Stack(stack.Name).Root["Resources"]!.AsObject().Select(resource => resource.Key);
            Assert.Equal(resources.Order(StringComparer.Ordinal), stack.Resources.Select(resource => resource.LogicalId).Order(StringComparer.Ordinal));
            Assert.All(stack.Resources, resource => Assert.NotEmpty(resource.PhysicalId));
        }
    }

    [Fact]
    public void No_function_of_the_templates_is_left_in_the_properties()
    {
        foreach (var resource in reference.Account.Stacks.SelectMany(stack => stack.Resources))
        {
            var text = resource.Properties.ToJsonString();
            Assert.DoesNotContain("\"Fn::", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"Ref\":", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{resolve:", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_types_that_moto_lacks_are_not_created() =>
        Assert.Equal(NotInMoto, reference.Account.Gaps.Where(gap => gap.WholeResource).Select(gap => gap.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public async Task The_database_reads_back_as_the_template_says()
    {
        var database = reference.Account.ResourceOf(Production, "AWS::RDS::DBInstance");

        var answer = await Calls().QueryAsync(AwsService.Rds, "DescribeDBInstances", new JsonObject { ["DBInstanceIdentifier"] = database.PhysicalId });

        string Read(string name) => answer.Descendants(name).First().Value;
        Assert.Equal("true", Read("StorageEncrypted"));
        Assert.Equal("true", Read("MultiAZ"));
        Assert.Equal("7", Read("BackupRetentionPeriod"));
        Assert.Equal(reference.Account.ResourceOf(Production, "AWS::KMS::Key", "/Encryption/Data/").Attributes["Arn"], Read("KmsKeyId"));
        Assert.Equal(reference.Account.ResourceOf(Production, "AWS::EC2::SecurityGroup", "/DatabaseSG/").PhysicalId, Read("VpcSecurityGroupId"));
    }

    [Fact]
    public async Task The_bucket_reads_back_as_the_template_says()
    {
        var bucket = reference.Account.ResourceOf(Production, "AWS::S3::Bucket", "/Assets/").PhysicalId;

        var encryption = await Calls().RestAsync(HttpMethod.Get, "s3", $"/{bucket}?encryption");
        var replication = await Calls().RestAsync(HttpMethod.Get, "s3", $"/{bucket}?replication");
        var logging = await Calls().RestAsync(HttpMethod.Get, "s3", $"/{bucket}?logging");

        Assert.Equal("aws:kms", encryption.Descendants("SSEAlgorithm").Single().Value);
        Assert.Equal(
            reference.Account.ResourceOf("HousingTrends-recovery-production", "AWS::S3::Bucket", "/Assets/").Attributes["Arn"],
            replication.Descendants("Destination").Single().Element("Bucket")!.Value);
        Assert.Equal("assets/", logging.Descendants("TargetPrefix").Single().Value);
    }

    [Fact]
    public async Task A_group_has_its_own_rules_and_the_separate_ones_and_no_other()
    {
        var group = reference.Account.ResourceOf(Production, "AWS::EC2::SecurityGroup", "/DatabaseSG/").PhysicalId;

        var answer = await Calls().QueryAsync(AwsService.Ec2, "DescribeSecurityGroups", new JsonObject { ["GroupId"] = new JsonArray(group) });

        var sources = answer.Descendants("ipPermissions").Descendants("groups").Descendants("groupId").Select(element => element.Value);
        var expected = reference.Account.Stack(Production).Resources
            .Where(resource => resource.Type is "AWS::EC2::SecurityGroupIngress" && (string?)resource.Properties["GroupId"] == group)
            .Select(rule => (string)rule.Properties["SourceSecurityGroupId"]!);
        Assert.Equal(expected.Order(StringComparer.Ordinal), sources.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_network_carries_the_tags_of_its_stack_and_the_mark_of_CloudFormation()
    {
        var network = reference.Account.ResourceOf(Production, "AWS::EC2::VPC");

        var answer = await Calls().QueryAsync(AwsService.Ec2, "DescribeVpcs", new JsonObject { ["VpcId"] = new JsonArray(network.PhysicalId) });

        var tags = answer.Descendants("tagSet").Elements("item").ToDictionary(tag => tag.Element("key")!.Value, tag => tag.Element("value")!.Value, StringComparer.Ordinal);
        Assert.Equal("production", tags["environment"]);
        Assert.Equal(Production, tags["aws:cloudformation:stack-name"]);
        Assert.Equal(network.LogicalId, tags["aws:cloudformation:logical-id"]);
    }

    [Fact]
    public async Task The_copies_stand_in_their_own_region()
    {
        var vault = await Calls("us-west-2").RestAsync(HttpMethod.Get, "backup", "/backup-vaults/housing-trends-recovery-production", new JsonObject());

        Assert.Contains(":us-west-2:", (string?)vault["BackupVaultArn"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_environment_can_stand_in_an_account_of_its_own()
    {
        const string Development = "HousingTrends-development";
        var shared = reference.Account;

        var own = await Seeder.SeedAsync(new SeedOptions
        {
            Endpoint = reference.Moto.Endpoint,
            Assembly = assembly.Assembly.Folder,
            Account = "210987654321",
            Stacks = name => name.EndsWith("development", StringComparison.Ordinal),
        });

        Assert.Equal(2, own.Stacks.Count);
        Assert.Contains(":210987654321:", own.ResourceOf(Development, "AWS::RDS::DBInstance").Attributes["DBInstanceArn"], StringComparison.Ordinal);
        Assert.DoesNotContain(shared.Account, own.Stack(Development).Template, StringComparison.Ordinal);
        Assert.NotEqual(shared.ResourceOf(Development, "AWS::EC2::VPC").PhysicalId, own.ResourceOf(Development, "AWS::EC2::VPC").PhysicalId, StringComparer.Ordinal);
    }

    [Fact]
    public void A_resource_is_found_by_its_construct_path_and_by_its_logical_id()
    {
        var byPath = reference.Account.Resource(Production, "/Database/Instance");

        Assert.Equal("AWS::RDS::DBInstance", byPath.Type);
        Assert.Equal(byPath, reference.Account.Resource(Production, byPath.LogicalId));
        Assert.Throws<SeedException>(() => reference.Account.Resource(Production, "Nothing"));
    }

    private AwsCalls Calls(string region = "us-east-1") => new(_http, reference.Account.Account, "test", region);
}
