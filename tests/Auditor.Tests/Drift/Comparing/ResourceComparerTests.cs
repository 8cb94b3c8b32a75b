using System.Text;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Drift;
using Auditor.Drift.Comparing;
using Auditor.Drift.Equivalences;
using Policies.Model;

namespace Auditor.Tests.Drift.Comparing;

public sealed class ResourceComparerTests
{
    private const string Instance = "AWS::RDS::DBInstance";
    private const string Group = "AWS::EC2::SecurityGroup";

    [Fact]
    public void A_property_that_has_another_value_is_one_difference_at_its_path()
    {
        var difference = Assert.Single(Compared.Of(Instance, """{"MultiAZ": true, "Engine": "postgres"}""", """{"MultiAZ": false, "Engine": "postgres"}""").Differences);
        Assert.Equal((DifferenceKind.NotEqual, "Properties/MultiAZ", "true", "false"), (difference.Kind, difference.Path, ((ScalarNode)difference.Expected!).Text, ((ScalarNode)difference.Actual!).Text));
    }

    [Theory]
    [InlineData("""{"MultiAZ": true}""", "{}", "Remove Properties/MultiAZ")]
    [InlineData("""{"AutoMinorVersionUpgrade": false}""", "{}", "Remove Properties/AutoMinorVersionUpgrade")]
    [InlineData("""{"DeletionProtection": true}""", """{"DeletionProtection": false}""", "NotEqual Properties/DeletionProtection")]
    [InlineData("{}", """{"MultiAZ": true}""", "Add Properties/MultiAZ")]
    [InlineData("{}", """{"MaxAllocatedStorage": 100}""", "Add Properties/MaxAllocatedStorage")]
    public void A_change_towards_a_default_or_away_from_one_is_drift(string expected, string actual, string difference) =>
        Assert.Equal(difference, Compared.Of(Instance, expected, actual).Texts());

    [Theory]
    [InlineData("{}", """{"MultiAZ": false}""")]
    [InlineData("""{"MultiAZ": false}""", "{}")]
    [InlineData("{}", """{"PreferredBackupWindow": "03:00-03:30"}""")]
    public void Silence_and_what_it_stands_for_are_the_same(string expected, string actual)
    {
        var comparison = Compared.Of(Instance, expected, actual);
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NotCompared);
        Assert.Single(comparison.Equivalences);
    }

    [Fact]
    public void A_live_value_where_the_template_is_silent_and_no_default_is_known_is_not_compared()
    {
        var comparison = Compared.Of("AWS::EC2::EIP", "{}", """{"InstanceId": "i-1"}""");
        Assert.Empty(comparison.Differences);
        Assert.Equal("Properties/InstanceId", Assert.Single(comparison.NotCompared).Path);
    }

    [Fact]
    public void An_object_that_is_there_on_one_side_only_is_one_difference()
    {
        Assert.Equal("Add Properties/LoggingConfiguration", Compared.Of("AWS::S3::Bucket", "{}", """{"LoggingConfiguration": {"DestinationBucketName": "logs", "LogFilePrefix": "a/"}}""").Texts());
        Assert.Equal("Remove Properties/LoggingConfiguration", Compared.Of("AWS::S3::Bucket", """{"LoggingConfiguration": {"DestinationBucketName": "logs", "LogFilePrefix": "a/"}}""", "{}").Texts());
    }

    [Fact]
    public void An_object_of_nothing_but_defaults_is_none()
    {
        var comparison = Compared.Of("AWS::ECS::Service", "{}", """{"DeploymentConfiguration": {"MaximumPercent": 200, "MinimumHealthyPercent": 100, "Strategy": "ROLLING"}}""");
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NotCompared);
    }

    [Fact]
    public void A_default_of_the_schema_says_nothing_where_the_object_around_it_is_silent_too() =>
        Assert.Equal("Add Properties/NotificationConfiguration", Compared.Of("AWS::S3::Bucket", "{}", """{"NotificationConfiguration": {"EventBridgeConfiguration": {"EventBridgeEnabled": true}}}""").Texts());

    [Fact]
    public void What_is_not_known_is_not_compared_and_says_why()
    {
        var unknown = new UnknownNode(UnknownKind.Parameter, "${Password}", "parameter Password, which has no value", default);
        var comparison = Compared.Of(Instance, Compared.Map("{}").With("MasterUsername", unknown), Compared.Map("""{"MasterUsername": "admin"}"""));
        Assert.Empty(comparison.Differences);
        Assert.Equal("it depends on parameter Password, which has no value", Assert.Single(comparison.NotCompared).Reason);
    }

    [Fact]
    public void What_was_not_read_is_not_compared_and_says_why()
    {
        var comparison = Compared.Of(Instance, Compared.Map("""{"MultiAZ": true}"""), Compared.Map("{}").With("MultiAZ", LiveNode.Unread("rds:DescribeDBInstances was denied")));
        Assert.Equal("not read: rds:DescribeDBInstances was denied", Assert.Single(comparison.NotCompared).Reason);
    }

    [Theory]
    [InlineData("prefix-1234-suffix", 0, 1)]
    [InlineData("other-1234-suffix", 1, 0)]
    [InlineData("prefix-1234", 1, 0)]
    public void A_text_of_which_a_part_is_not_known_differs_where_its_known_parts_rule_the_value_out(string actual, int differences, int notCompared)
    {
        var text = new CompositeNode([Text("prefix-"), new UnknownNode(UnknownKind.Import, "${x}", "export X", default), Text("-suffix")], default);
        var comparison = Compared.Of(Instance, Compared.Map("{}").With("DBName", text), Compared.Map("{}").With("DBName", Text(actual)));
        Assert.Equal((differences, notCompared), (comparison.Differences.Length, comparison.NotCompared.Length));
    }

    [Fact]
    public void Alternatives_are_compared_where_both_come_to_the_same()
    {
        var condition = new ConditionLiteral(new Condition("IsLarge"), true);
        Node Choice(string one, string other) => new ChoiceNode(condition, Text(one), Text(other), default);
        var actual = Compared.Map("""{"EngineVersion": "16.3", "Engine": "postgres"}""");
        Assert.Empty(Compared.Of(Instance, Compared.Map("""{"Engine": "postgres"}""").With("EngineVersion", Choice("16", "16.3")), actual).NotCompared);
        Assert.Single(Compared.Of(Instance, Compared.Map("""{"Engine": "postgres"}""").With("EngineVersion", Choice("15", "16.3")), actual).NotCompared);
    }

    [Fact]
    public void What_no_call_answers_is_not_compared_where_it_is_given()
    {
        var context = Compared.Context with { Read = ReadTable.Load().Find("AWS::SecretsManager::Secret") };
        Assert.Equal("Properties/GenerateSecretString", Assert.Single(Compared.Of("AWS::SecretsManager::Secret", """{"GenerateSecretString": {"PasswordLength": 64}}""", "{}", context).NotCompared).Path);
        Assert.Empty(Compared.Of("AWS::SecretsManager::Secret", "{}", "{}", context).NotCompared);
    }

    [Fact]
    public void A_property_that_CloudFormation_cannot_read_is_compared_where_it_was_read() =>
        Assert.Equal("NotEqual Properties/SecurityGroupIds/0", Compared.Of("AWS::ElastiCache::ReplicationGroup", """{"SecurityGroupIds": ["sg-1"]}""", """{"SecurityGroupIds": ["sg-2"]}""").Texts());

    [Fact]
    public void Rules_of_a_security_group_are_the_same_in_any_order_and_spelling()
    {
        var comparison = Compared.Of(
            Group,
            """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"}, {"IpProtocol": "6", "FromPort": "443", "ToPort": "443", "CidrIp": "10.0.0.1/8"}]}""",
            """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"}, {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"}]}""");
        Assert.Empty(comparison.Differences);
        Assert.Contains(comparison.Equivalences, use => use.Path == "Properties/SecurityGroupIngress");
    }

    [Fact]
    public void A_rule_that_was_widened_is_one_difference_within_it_and_one_that_was_added_is_one() =>
        Assert.Equal(
            "NotEqual Properties/SecurityGroupIngress/0/CidrIp, Add Properties/SecurityGroupIngress/2",
            Compared.Of(
                Group,
                """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "10.0.0.0/8"}, {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"}]}""",
                """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "CidrIp": "10.0.0.0/8"}, {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "0.0.0.0/0"}, {"IpProtocol": "udp", "FromPort": 53, "ToPort": 53, "CidrIp": "0.0.0.0/0"}]}""").Texts());

    [Fact]
    public void A_rule_whose_ports_both_moved_is_compared_with_what_it_was() =>
        Assert.Equal(
            "NotEqual Properties/SecurityGroupIngress/0/FromPort, NotEqual Properties/SecurityGroupIngress/0/ToPort",
            Compared.Of(
                Group,
                """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "CidrIp": "10.0.0.0/8"}]}""",
                """{"SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 81, "ToPort": 81, "CidrIp": "10.0.0.0/8"}]}""").Texts());

    [Fact]
    public void Cache_behaviors_in_another_order_differ_once_and_a_changed_one_differs_within()
    {
        const string Expected = """{"DistributionConfig": {"CacheBehaviors": [{"PathPattern": "/a", "TargetOriginId": "x"}, {"PathPattern": "/b", "TargetOriginId": "y"}]}}""";
        Assert.Equal("NotEqual Properties/DistributionConfig/CacheBehaviors", Compared.Of("AWS::CloudFront::Distribution", Expected, """{"DistributionConfig": {"CacheBehaviors": [{"PathPattern": "/b", "TargetOriginId": "y"}, {"PathPattern": "/a", "TargetOriginId": "x"}]}}""").Texts());
        Assert.Equal("NotEqual Properties/DistributionConfig/CacheBehaviors/1/TargetOriginId", Compared.Of("AWS::CloudFront::Distribution", Expected, """{"DistributionConfig": {"CacheBehaviors": [{"PathPattern": "/a", "TargetOriginId": "x"}, {"PathPattern": "/b", "TargetOriginId": "z"}]}}""").Texts());
    }

    [Theory]
    [InlineData("""["a", "b", "c"]""", """["b", "c"]""", "Remove Properties/ContainerDefinitions/0/Command/0")]
    [InlineData("""["a", "b", "c"]""", """["a", "x", "b", "c"]""", "Add Properties/ContainerDefinitions/0/Command/1")]
    [InlineData("""["a", "b", "c"]""", """["a", "x", "c"]""", "NotEqual Properties/ContainerDefinitions/0/Command/1")]
    [InlineData("""["a", "b", "c"]""", """["b", "a", "c"]""", "NotEqual Properties/ContainerDefinitions/0/Command")]
    public void A_list_whose_order_counts_differs_once_for_one_change(string expected, string actual, string difference) =>
        Assert.Equal(difference, Compared.Of("AWS::ECS::TaskDefinition", Task(expected), Task(actual)).Texts());

    [Fact]
    public void An_attribute_that_the_template_does_not_give_stands_at_its_default()
    {
        const string Type = "AWS::ElasticLoadBalancingV2::LoadBalancer";
        const string Expected = """{"Type": "application", "LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}]}""";
        Assert.Empty(Compared.Of(Type, Expected, Attributes("60")).Differences);
        Assert.Equal("Add Properties/LoadBalancerAttributes/1", Compared.Of(Type, Expected, Attributes("4000")).Texts());

        static string Attributes(string timeout) => $$"""{"Type": "application", "LoadBalancerAttributes": [{"Key": "deletion_protection.enabled", "Value": "true"}, {"Key": "idle_timeout.timeout_seconds", "Value": "{{timeout}}"}]}""";
    }

    [Fact]
    public void A_tag_of_the_stack_is_no_difference_and_any_other_is_one()
    {
        var context = Compared.Context with { StackTags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "web" } };
        var comparison = Compared.Of("AWS::EC2::VPC", """{"Tags": [{"Key": "Name", "Value": "main"}]}""", """{"Tags": [{"Key": "team", "Value": "web"}, {"Key": "Name", "Value": "main"}, {"Key": "by", "Value": "hand"}]}""", context);
        Assert.Equal("Add Properties/Tags/2", comparison.Texts());
        Assert.Contains(comparison.Equivalences, use => use is { Equivalence: "stack-tags", Path: "Properties/Tags/0" });
    }

    [Fact]
    public void What_an_autoscaler_may_move_is_named_and_not_drift()
    {
        var context = Compared.Context with { Moved = new Dictionary<string, string>(StringComparer.Ordinal) { ["DesiredCount"] = "Application Auto Scaling" } };
        Assert.Equal("autoscaled", Compared.Of("AWS::ECS::Service", """{"DesiredCount": 2}""", """{"DesiredCount": 5}""", context).Equivalences.Single().Equivalence);
    }

    [Theory]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/1", "alias/main", 0, 1)]
    [InlineData("alias/main", "arn:aws:kms:us-east-1:123456789012:alias/main", 0, 0)]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/1", "arn:aws:kms:eu-west-1:123456789012:key/1", 1, 0)]
    public void A_key_and_an_alias_are_compared_only_where_they_are_known_to_be_the_same(string expected, string actual, int differences, int notCompared)
    {
        var comparison = Compared.Of("AWS::SNS::Topic", Compared.Map("{}").With("KmsMasterKeyId", Text(expected)), Compared.Map("{}").With("KmsMasterKeyId", Text(actual)));
        Assert.Equal((differences, notCompared), (comparison.Differences.Length, comparison.NotCompared.Length));
    }

    [Fact]
    public void Documents_in_texts_are_compared_by_structure_and_differ_within()
    {
        Assert.Empty(Compared.Of("AWS::CloudWatch::Dashboard", """{"DashboardBody": "{\"a\": {\"b\": [1, 2]}}"}""", """{"DashboardBody": "{\"a\":{\"b\":[1.0,2]}}"}""").Differences);
        Assert.Equal("NotEqual Properties/DashboardBody/a/b/1", Compared.Of("AWS::CloudWatch::Dashboard", """{"DashboardBody": "{\"a\": {\"b\": [1, 2]}}"}""", """{"DashboardBody": "{\"a\":{\"b\":[1,3]}}"}""").Texts());
    }

    [Fact]
    public void A_version_is_no_number() =>
        Assert.Equal("NotEqual Properties/EngineVersion", Compared.Of("AWS::RDS::DBInstance", """{"Engine": "mysql", "EngineVersion": "8.10"}""", """{"Engine": "mysql", "EngineVersion": "8.1"}""").Texts());

    [Fact]
    public void Two_templates_are_compared_by_symbols_and_nothing_is_filled_in()
    {
        var context = Compared.Context with { IsOfTemplates = true };
        Node Parameter(string name) => new UnknownNode(UnknownKind.Parameter, $"${{{name}}}", $"parameter {name}, which has no value", default);
        Assert.Empty(Compared.Of(Instance, Compared.Map("{}").With("DBName", Parameter("A")), Compared.Map("{}").With("DBName", Parameter("A")), context).Differences);
        Assert.Equal("NotEqual Properties/DBName", Compared.Of(Instance, Compared.Map("{}").With("DBName", Parameter("A")), Compared.Map("{}").With("DBName", Parameter("B")), context).Texts());
        Assert.Equal("Add Properties/MultiAZ", Compared.Of(Instance, "{}", """{"MultiAZ": false}""", context).Texts());
    }

    [Fact]
    public void Properties_are_told_in_the_order_of_the_template_and_then_those_that_were_added() =>
        Assert.Equal(
            "NotEqual Properties/MultiAZ, NotEqual Properties/DeletionProtection, Add Properties/DBSystemId",
            Compared.Of(Instance, """{"MultiAZ": true, "DeletionProtection": true}""", """{"DBSystemId": "x", "DeletionProtection": false, "MultiAZ": false}""").Texts());

    [Theory]
    [InlineData("default", "[]", """["a"]""", "Add Properties/AvailabilityZones")]
    [InlineData("usual", "[]", """["a"]""", "")]
    [InlineData("default", "[]", "[]", "")]
    [InlineData("default", "{}", """["a"]""", "Add Properties/AvailabilityZones")]
    [InlineData("default", "{}", "{}", "")]
    [InlineData("default", "\"\"", """["a"]""", "Add Properties/AvailabilityZones")]
    [InlineData("default", "[]", "\"a\"", "Add Properties/AvailabilityZones")]
    public void A_default_may_be_empty(string verb, string known, string value, string difference)
    {
        var rows = $$$"""{"rows": [{"id": "empty", "type": "{{{Instance}}}", "path": "AvailabilityZones", "verb": "{{{verb}}}", "value": {{{known}}}, "reason": "nothing is given"}]}""";
        var rules = new TypeRules(EquivalenceReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(rows)), "rows"), null);
        var live = Compared.Map($$"""{"AvailabilityZones": {{value}}}""");

        Assert.Equal(difference, ResourceComparer.Compare(Instance, Compared.Map("{}"), live, Compared.Context, rules).Texts());
        Assert.Equal(difference.Length == 0 && verb == "default", ResourceComparer.Compare(Instance, Compared.Map($$"""{"AvailabilityZones": {{known}}}"""), live, Compared.Context, rules).Differences.IsEmpty);
    }

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    private static string Task(string command) => $$"""{"ContainerDefinitions": [{"Name": "web", "Command": {{command}}}]}""";
}
