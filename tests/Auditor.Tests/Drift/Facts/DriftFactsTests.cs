using System.Text.Json.Nodes;
using Auditor.Accounts.Reads;
using Auditor.Drift.Facts;

namespace Auditor.Tests.Drift.Facts;

public sealed class DriftFactsTests
{
    [Fact]
    public void Every_type_that_accounts_are_read_for_has_facts() =>
        Assert.All(ReadTable.Load().Types.Where(type => type.StartsWith("AWS::", StringComparison.Ordinal)), type => Assert.True(DriftFacts.Find(type) is not null, $"{type} is missing: generate facts.tsv anew"));

    [Fact]
    public void A_type_without_a_schema_has_none() => Assert.Null(DriftFacts.Find("Custom::Anything"));

    [Fact]
    public void Every_line_is_read_and_every_fact_is_found_by_its_path()
    {
        TypeFacts? facts = null;
        foreach (var line in File.ReadAllLines(Path.Combine(SharedFolder.Root, "src", "Auditor", "Drift", "Facts", "facts.tsv")).Where(line => line is not ['#', ..]))
        {
            if (!line.Contains('\t'))
            {
                facts = DriftFacts.Find(line);
                Assert.NotNull(facts);
                continue;
            }

            var parts = line.Split('\t');
            Assert.True(Has(facts!, parts[0], parts[1], parts.ElementAtOrDefault(2)), line);
        }
    }

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "Endpoint/Address", true)]
    [InlineData("AWS::RDS::DBInstance", "DbiResourceId", true)]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ", false)]
    [InlineData("AWS::S3::Bucket", "Arn", true)]
    [InlineData("AWS::S3::Bucket", "BucketName", false)]
    [InlineData("AWS::CloudFront::Distribution", "DomainName", true)]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig", false)]
    public void What_AWS_alone_sets_is_read_only(string type, string path, bool expected) => Assert.Equal(expected, Facts(type).IsReadOnly(path));

    [Theory]
    [InlineData("AWS::RDS::DBInstance", "MasterUserPassword", true)]
    [InlineData("AWS::RDS::DBInstance", "MasterUsername", false)]
    [InlineData("AWS::SecretsManager::Secret", "GenerateSecretString/PasswordLength", true)]
    [InlineData("AWS::SecretsManager::Secret", "Description", false)]
    [InlineData("AWS::EFS::FileSystem", "ReplicationConfiguration/Destinations/0/AvailabilityZoneName", true)]
    public void What_CloudFormation_cannot_read_is_write_only_with_all_within(string type, string path, bool expected) => Assert.Equal(expected, Facts(type).IsWriteOnly(path));

    [Theory]
    [InlineData("AWS::EC2::SecurityGroup", "SecurityGroupIngress", true)]
    [InlineData("AWS::EC2::SecurityGroup", "Tags", true)]
    [InlineData("AWS::S3::Bucket", "NotificationConfiguration/TopicConfigurations/2/Filter/S3Key/Rules", true)]
    [InlineData("AWS::ElasticLoadBalancingV2::LoadBalancer", "SecurityGroups", true)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "PreferredCacheClusterAZs", false)]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/CacheBehaviors", false)]
    [InlineData("AWS::ECS::TaskDefinition", "ContainerDefinitions/*/Command", false)]
    public void A_list_is_unordered_only_where_the_schema_says_so(string type, string path, bool expected) => Assert.Equal(expected, Facts(type).IsUnordered(path));

    [Theory]
    [InlineData("AWS::KMS::Key", "KeySpec", "\"SYMMETRIC_DEFAULT\"")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/DefaultCacheBehavior/AllowedMethods", "[\"GET\",\"HEAD\"]")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/Origins/3/CustomOriginConfig/HTTPSPort", "443")]
    [InlineData("AWS::CloudFront::Distribution", "DistributionConfig/Restrictions", "{\"GeoRestriction\":{\"RestrictionType\":\"none\"}}")]
    [InlineData("AWS::S3::Bucket", "NotificationConfiguration/EventBridgeConfiguration/EventBridgeEnabled", "true")]
    [InlineData("AWS::KMS::Key", "KeyPolicy", null)]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", null)]
    [InlineData("AWS::RDS::DBInstance", "MultiAZ", null)]
    [InlineData("AWS::RDS::DBInstance", "No/Such/Path", null)]
    public void A_silent_template_stands_for_the_schemas_default(string type, string path, string? expected) => Assert.Equal(expected, Facts(type).Default(path)?.ToJsonString());

    [Fact]
    public void A_default_is_given_anew_each_time_so_that_nobody_can_change_it()
    {
        var facts = Facts("AWS::CloudFront::Distribution");
        facts.Default("DistributionConfig/DefaultCacheBehavior/CachedMethods")!.AsArray().Add(JsonValue.Create("PUT"));
        Assert.Equal(2, facts.Default("DistributionConfig/DefaultCacheBehavior/CachedMethods")!.AsArray().Count);
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "Tags")]
    [InlineData("AWS::EFS::FileSystem", "FileSystemTags")]
    [InlineData("AWS::Route53::HostedZone", "HostedZoneTags")]
    [InlineData("AWS::Backup::BackupVault", "BackupVaultTags")]
    [InlineData("AWS::SNS::TopicPolicy", null)]
    public void The_property_with_the_tags_is_known(string type, string? expected) => Assert.Equal(expected, Facts(type).Tags);

    [Fact]
    public void Identifiers_words_and_lists_of_attributes_are_told()
    {
        Assert.True(Facts("AWS::S3::Bucket").IsIdentifier("BucketName"));
        Assert.False(Facts("AWS::EC2::SecurityGroup").IsIdentifier("GroupName"));
        Assert.True(Facts("AWS::RDS::DBInstance").IsCreateOnly("StorageEncrypted"));
        Assert.False(Facts("AWS::RDS::DBInstance").IsEnumeration("DBInstanceIdentifier"));
        Assert.True(Facts("AWS::S3::Bucket").IsEnumeration("VersioningConfiguration/Status"));
        Assert.True(Facts("AWS::ElasticLoadBalancingV2::LoadBalancer").IsAttributeList("LoadBalancerAttributes"));
    }

    [Fact]
    public void A_statement_within_statements_has_the_facts_of_the_first()
    {
        var facts = Facts("AWS::WAFv2::WebACL");
        const string Inner = "ByteMatchStatement/PositionalConstraint";
        Assert.True(facts.IsEnumeration($"Rules/*/Statement/{Inner}"));
        Assert.True(facts.IsEnumeration($"Rules/0/Statement/AndStatement/Statements/1/NotStatement/Statement/{Inner}"));
        Assert.True(facts.IsEnumeration($"Rules/0/Statement/RateBasedStatement/ScopeDownStatement/OrStatement/Statements/*/{Inner}"));
        Assert.False(facts.IsEnumeration($"Rules/0/Statement/AndStatement/{Inner}"));
    }

    private static bool Has(TypeFacts facts, string kind, string path, string? value) => kind switch
    {
        "tags" => facts.Tags == path,
        "identifier" => facts.IsIdentifier(path),
        "read-only" => facts.IsReadOnly(path),
        "write-only" => facts.IsWriteOnly(path),
        "create-only" => facts.IsCreateOnly(path),
        "unordered" => facts.IsUnordered(path),
        "attributes" => facts.IsAttributeList(path),
        "enumeration" => facts.IsEnumeration(path),
        "default" => JsonNode.DeepEquals(facts.Default(path), JsonNode.Parse(value!)),
        "same" => path.StartsWith(value!, StringComparison.Ordinal),
        "spelling" => facts.IsSpelling(path, "same", "same") && !facts.IsSpelling(path, "one", "another"),
        _ => false,
    };

    private static TypeFacts Facts(string type) => DriftFacts.Find(type) ?? throw new InvalidOperationException(type);
}
