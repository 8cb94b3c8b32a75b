using System.Text;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Waivers;
using Auditor.Drift;
using Auditor.Reporting;
using Auditor.Tests.Drift.Inventory;
using Policies;

namespace Auditor.Tests.Drift;

/// <summary>Stacks that refer to each other and keep secrets, compared with what is live.</summary>
public sealed class StackDriftTests
{
    private static readonly PolicyDirectory Directory = new(PolicyCatalog.All);

    [Fact]
    public void What_nested_stacks_and_other_stacks_hand_over_is_compared_as_what_it_is()
    {
        var report = Report(Estate("sg-shared"));

        Assert.Empty(report.Differences);
        Assert.Empty(report.NotCompared.Where(one => one.Type != "AWS::CloudFormation::Stack"));
        Assert.Equal(["App", "App/Child", "Network"], report.Stacks.Select(stack => stack.Name), StringComparer.Ordinal);
        Assert.All(report.Stacks, stack => Assert.Equal(stack.Resources, stack.Compared));
    }

    [Fact]
    public void Every_row_that_applied_says_why()
    {
        var rows = Report(Estate("sg-shared")).Equivalences;

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains(' ', row.Reason));
    }

    [Fact]
    public void A_reference_that_leads_elsewhere_now_is_told_with_both_ids()
    {
        var difference = Assert.Single(Report(Estate("sg-other")).Differences, one => one.Kind is not DifferenceKind.Unmanaged);

        Assert.Equal(("App/Child", "Rule", "Properties/SourceSecurityGroupId"), (difference.Resource.Stack, difference.Resource.LogicalId, difference.Path));
        Assert.Equal(("sg-shared", "sg-other"), ((string?)difference.Expected, (string?)difference.Actual));
    }

    [Fact]
    public void Secrets_are_compared_by_hash_and_stand_in_no_report()
    {
        const string Template = """
            {"Parameters": {"Token": {"Type": "String", "NoEcho": true, "Default": "noecho-default-0"}},
             "Resources": {"Worker": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "worker", "Runtime": "nodejs22.x", "Handler": "index.handler", "Role": "arn:aws:iam::123456789012:role/worker",
               "Code": {"ZipFile": "zip-file-9"},
               "Environment": {"Variables": {"API_TOKEN": {"Ref": "Token"}, "STAGE": "live", "CLIENT_SECRET": "declared-1", "DB_PASSWORD": "{{resolve:secretsmanager:db:SecretString:password}}"}}}}}}
            """;
        const string Live = """
            {"FunctionName": "worker", "FunctionArn": "arn:aws:lambda:us-east-1:123456789012:function:worker", "Runtime": "nodejs22.x", "Handler": "index.handler", "Role": "arn:aws:iam::123456789012:role/worker",
             "Environment": {"Variables": {"API_TOKEN": "noecho-live-2", "STAGE": "test", "CLIENT_SECRET": "changed-3", "DB_PASSWORD": "resolved-4", "EXTRA_PASSWORD": "added-5"}}}
            """;

        var report = Report(new LiveInventory().Add("AWS::Lambda::Function", Live).AddStack("App", LiveInventory.Home, Template, ("AWS::Lambda::Function", "Worker", "worker")));

        Assert.Equal(
            ["Add Properties/Environment/Variables/EXTRA_PASSWORD secret", "NotEqual Properties/Environment/Variables/CLIENT_SECRET secret", "NotEqual Properties/Environment/Variables/STAGE "],
            report.Differences.Select(one => $"{one.Kind} {one.Path} {(one.IsSecret ? "secret" : "")}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var changed = report.Differences.Single(one => one.Path!.EndsWith("CLIENT_SECRET", StringComparison.Ordinal));
        Assert.StartsWith("sha256:", (string?)changed.Expected, StringComparison.Ordinal);
        Assert.NotEqual((string?)changed.Expected, (string?)changed.Actual, StringComparer.Ordinal);
        Assert.Contains(report.NotCompared, one => one.Property == "Environment/Variables/API_TOKEN" && one.Reason.Contains("NoEcho", StringComparison.Ordinal));
        Assert.Contains(report.NotCompared, one => one.Property == "Environment/Variables/DB_PASSWORD");
        Assert.All(ReportFormats.All, format => Assert.All((string[])["noecho-default-0", "declared-1", "noecho-live-2", "changed-3", "resolved-4", "added-5", "zip-file-9"], secret => Assert.DoesNotContain(secret, Written(format, report), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_secret_of_a_named_item_is_told_by_its_name()
    {
        const string Template = """
            {"Resources": {"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "app",
              "ContainerDefinitions": [{"Name": "app", "Image": "nginx", "Environment": [{"Name": "STAGE", "Value": "live"}, {"Name": "DB_PASSWORD", "Value": "declared-1"}]}]}}}}
            """;
        const string Live = """
            {"taskDefinition": "arn:aws:ecs:us-east-1:123456789012:task-definition/app:1", "@td": {"taskDefinition": {"taskDefinitionArn": "arn:aws:ecs:us-east-1:123456789012:task-definition/app:1", "family": "app", "revision": 1, "status": "ACTIVE",
              "containerDefinitions": [{"name": "app", "image": "nginx", "environment": [{"name": "DB_PASSWORD", "value": "changed-2"}, {"name": "STAGE", "value": "live"}]}]}}}
            """;
        var template = Template.Replace("\n", " ", StringComparison.Ordinal);
        var inventory = new LiveInventory().Add("AWS::ECS::TaskDefinition", Live).AddStack("App", LiveInventory.Home, template, ("AWS::ECS::TaskDefinition", "Task", "arn:aws:ecs:us-east-1:123456789012:task-definition/app:1"));

        var report = Report(inventory);

        var difference = Assert.Single(report.Differences, one => one.Path?.Contains("Environment", StringComparison.Ordinal) is true);
        Assert.True(difference.IsSecret);
        Assert.All(ReportFormats.All, format => Assert.All((string[])["declared-1", "changed-2"], secret => Assert.DoesNotContain(secret, Written(format, report), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_managed_policy_that_names_its_role_is_no_drift_of_the_role_and_another_one_is()
    {
        const string Own = "arn:aws:iam::123456789012:policy/own";
        const string Template = """
            {"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "worker", "AssumeRolePolicyDocument": {}}},
              "Policy": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"ManagedPolicyName": "own", "PolicyDocument": {}, "Roles": [{"Ref": "Role"}]}}}}
            """;
        var report = Report(new LiveInventory()
            .Add("AWS::IAM::Role", """{"RoleName": "worker", "Arn": "arn:aws:iam::123456789012:role/worker", "Path": "/", "AttachedManagedPolicies": [{"PolicyArn": "arn:aws:iam::123456789012:policy/own"}, {"PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}]}""")
            .AddStack("App", LiveInventory.Home, Template, ("AWS::IAM::Role", "Role", "worker"), ("AWS::IAM::ManagedPolicy", "Policy", Own)));

        var attached = report.Differences.Where(one => one.Path?.StartsWith("Properties/ManagedPolicyArns", StringComparison.Ordinal) is true).ToList();
        var added = Assert.Single(attached);
        Assert.Contains("AdministratorAccess", added.Actual!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Own, added.Actual!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_stack_declares_and_does_not_list_is_not_compared()
    {
        const string Template = """{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}, "Topic": {"Type": "AWS::SNS::Topic"}}}""";

        var report = Report(new LiveInventory().Add("AWS::S3::Bucket", """{"Name": "data", "BucketRegion": "us-east-1"}""").AddStack("App", LiveInventory.Home, Template, ("AWS::S3::Bucket", "Bucket", "data")));

        Assert.Empty(report.Differences);
        Assert.Contains(report.NotCompared, one => one is { Type: "AWS::SNS::Topic", Property: null });
    }

    [Theory]
    [InlineData("UPDATE_FAILED")]
    [InlineData("DELETE_FAILED")]
    public void A_resource_with_which_CloudFormation_failed_is_not_compared(string status)
    {
        const string Template = """{"Resources": {"Data": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "new"}}, "Gone": {"Type": "AWS::SNS::Topic"}, "Other": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": "declared"}}}}""";
        const string Arn = "arn:aws:sns:us-east-1:123456789012:";
        var report = Report(new LiveInventory { Statuses = { ["Data"] = status, ["Gone"] = status, ["Other"] = "UPDATE_COMPLETE" } }
            .Add("AWS::SNS::Topic", $$$"""{"TopicArn": "{{{Arn}}}data", "Attributes": {"TopicArn": "{{{Arn}}}data", "DisplayName": "old"}}""", $$$"""{"TopicArn": "{{{Arn}}}other", "Attributes": {"TopicArn": "{{{Arn}}}other", "DisplayName": "live"}}""")
            .AddStack("App", LiveInventory.Home, Template, ("AWS::SNS::Topic", "Data", $"{Arn}data"), ("AWS::SNS::Topic", "Gone", $"{Arn}gone"), ("AWS::SNS::Topic", "Other", $"{Arn}other")));

        Assert.Equal(["Other"], report.Differences.Select(one => one.Resource.LogicalId), StringComparer.Ordinal);
        var told = Assert.Single(report.NotCompared, one => one is { Type: "AWS::SNS::Topic", Property: null });
        Assert.Equal((2, $"CloudFormation failed with it ({status}), so that it need not be what its template says"), (told.Count, told.Reason));
        Assert.Equal((3, 1), (report.Stacks[0].Resources, report.Stacks[0].Compared));
    }

    [Fact]
    public void A_stack_of_which_an_update_failed_half_way_is_not_compared()
    {
        const string Template = """{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"VersioningConfiguration": {"Status": "Enabled"}}}}}""";

        var report = Report(new LiveInventory { StackStatus = "UPDATE_FAILED" }.Add("AWS::S3::Bucket", """{"Name": "data", "BucketRegion": "us-east-1"}""").AddStack("App", LiveInventory.Home, Template, ("AWS::S3::Bucket", "Bucket", "data")));

        Assert.Empty(report.Differences);
        Assert.StartsWith("its update failed half way (UPDATE_FAILED)", Assert.Single(report.Stacks).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_of_a_policy_that_is_not_known_is_not_compared()
    {
        const string Template = """
            {"Resources": {"Policy": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "own", "PolicyDocument": {"Version": "2012-10-17", "Statement": []}, "Roles": ["worker", {"Fn::ImportValue": "elsewhere"}]}}}}
            """;
        var there = Report(Inventory().Add("AWS::IAM::Policy", """{"PolicyName": "own", "PolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D", "@parent": {"RoleName": "worker"}}"""));
        var gone = Report(Inventory());

        Assert.Empty(there.Differences);
        var told = Assert.Single(there.NotCompared, one => one.Type == "AWS::IAM::Policy");
        Assert.Equal("Roles/*", told.Property);
        Assert.Contains("elsewhere", told.Reason, StringComparison.Ordinal);

        // The one that is not known may have it.
        Assert.Empty(gone.Differences);
        Assert.Null(Assert.Single(gone.NotCompared, one => one.Type == "AWS::IAM::Policy").Property);

        static LiveInventory Inventory() => new LiveInventory().AddStack("App", LiveInventory.Home, Template, ("AWS::IAM::Policy", "Policy", "App-Policy-1"));
    }

    [Fact]
    public void A_principal_that_was_deleted_is_told_with_the_remedy()
    {
        const string Template = """
            {"Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "worker", "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/caller"}, "Action": "sts:AssumeRole"}]}}}}}
            """;
        var report = Report(new LiveInventory()
            .Add("AWS::IAM::Role", """{"RoleName": "worker", "Arn": "arn:aws:iam::123456789012:role/worker", "Path": "/", "AssumeRolePolicyDocument": "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"AROAEXAMPLE123456789\"}, \"Action\": \"sts:AssumeRole\"}]}"}""")
            .AddStack("App", LiveInventory.Home, Template, ("AWS::IAM::Role", "Role", "worker")));

        var remedy = Assert.Single(report.Differences).Remediation;
        Assert.StartsWith("AROAEXAMPLE123456789 is what AWS shows of a role that was deleted: ", remedy, StringComparison.Ordinal);
        Assert.Contains(" Set it back with ", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_one_name_that_no_stack_manages_are_two_differences()
    {
        var report = Report(new LiveInventory()
            .Add("AWS::Route53::HostedZone", """{"Id": "/hostedzone/Z1", "Name": "example.com."}""")
            .Add("AWS::Route53::RecordSet", Record("A"), Record("AAAA")));

        var records = report.Differences.Where(one => one.Resource.Type == "AWS::Route53::RecordSet").ToList();
        Assert.Equal(2, records.Count);
        Assert.Equal(2, records.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());

        static string Record(string type) => $$$"""{"Name": "www.example.com.", "Type": "{{{type}}}", "TTL": "60", "@parent": {"Id": "/hostedzone/Z1", "Name": "example.com."}}""";
    }

    [Fact]
    public void A_resource_that_was_replaced_and_kept_is_not_taken_for_the_one_in_its_place()
    {
        const string Template = """{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"VersioningConfiguration": {"Status": "Enabled"}}}}}""";
        const string Tags = """[{"Key": "aws:cloudformation:stack-name", "Value": "App"}, {"Key": "aws:cloudformation:logical-id", "Value": "Bucket"}]""";

        var report = Report(new LiveInventory()
            .Add("AWS::S3::Bucket", "{\"Name\": \"data-old\", \"BucketRegion\": \"us-east-1\", \"@tags\": " + Tags + "}", "{\"Name\": \"data-new\", \"BucketRegion\": \"us-east-1\", \"@versioning\": {\"Status\": \"Enabled\"}, \"@tags\": " + Tags + "}")
            .AddStack("App", LiveInventory.Home, Template, ("AWS::S3::Bucket", "Bucket", "data-new")));

        Assert.Equal([(DifferenceKind.Unmanaged, "data-old")], report.Differences.Select(one => (one.Kind, one.Resource.PhysicalId!)));
    }

    [Fact]
    public void Notifications_that_a_custom_resource_of_CDK_sets_are_not_compared()
    {
        const string Template = """
            {"Resources": {"Bucket": {"Type": "AWS::S3::Bucket"},
              "Notifications": {"Type": "Custom::S3BucketNotifications", "Properties": {"BucketName": {"Ref": "Bucket"}, "NotificationConfiguration": {"QueueConfigurations": [{"Events": ["s3:ObjectCreated:*"], "QueueArn": "arn:q"}]}}}}}
            """;
        const string Live = """{"Name": "uploads", "BucketRegion": "us-east-1", "@notification": {"QueueConfigurations": [{"Id": "1", "QueueArn": "arn:q", "Events": ["s3:ObjectCreated:*"]}]}}""";

        var by = Report(new LiveInventory().Add("AWS::S3::Bucket", Live).AddStack("App", LiveInventory.Home, Template, ("AWS::S3::Bucket", "Bucket", "uploads"), ("Custom::S3BucketNotifications", "Notifications", "n-1")));
        var alone = Report(new LiveInventory().Add("AWS::S3::Bucket", Live).AddStack("App", LiveInventory.Home, """{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}}""", ("AWS::S3::Bucket", "Bucket", "uploads")));

        Assert.DoesNotContain(by.Differences, one => one.Path?.Contains("Notification", StringComparison.Ordinal) is true);
        Assert.Contains(by.NotCompared, one => one is { Type: "AWS::S3::Bucket", Property: "NotificationConfiguration" });
        Assert.Contains(alone.Differences, one => one.Path?.StartsWith("Properties/NotificationConfiguration", StringComparison.Ordinal) is true);
    }

    private static LiveInventory Estate(string source)
    {
        const string Network = """{"Resources": {"Shared": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "shared", "VpcId": "vpc-1"}}}, "Outputs": {"Shared": {"Value": {"Fn::GetAtt": ["Shared", "GroupId"]}, "Export": {"Name": "shared-group"}}}}""";
        const string App = """
            {"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "of the app", "VpcId": "vpc-1"}},
              "Child": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "https://example.com/child.json", "Parameters": {"Group": {"Fn::GetAtt": ["Group", "GroupId"]}}}}}}
            """;
        const string Child = """
            {"Parameters": {"Group": {"Type": "String"}}, "Resources": {"Rule": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Ref": "Group"}, "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
              "SourceSecurityGroupId": {"Fn::ImportValue": "shared-group"}}}}}
            """;
        const string ChildId = "arn:aws:cloudformation:us-east-1:123456789012:stack/App/Child/1";
        return new LiveInventory()
            .Add("AWS::EC2::SecurityGroup", Group("sg-shared", "shared"), Group("sg-app", "of the app"))
            .Add("AWS::EC2::SecurityGroupIngress", $$$"""{"SecurityGroupRuleId": "sgr-1", "GroupId": "sg-app", "IsEgress": false, "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "ReferencedGroupInfo": {"GroupId": "{{{source}}}", "UserId": "123456789012"}}""")
            .Add("AWS::CloudFormation::Stack", $$"""{"StackId": "{{ChildId}}", "StackName": "App-Child-1", "Parameters": [{"ParameterKey": "Group", "ParameterValue": "sg-app"}]}""")
            .AddStack("Network", LiveInventory.Home, Network, ("AWS::EC2::SecurityGroup", "Shared", "sg-shared"))
            .AddStack("App", LiveInventory.Home, App, ("AWS::EC2::SecurityGroup", "Group", "sg-app"), ("AWS::CloudFormation::Stack", "Child", ChildId))
            .AddStack("App/Child", LiveInventory.Home, Child, ("AWS::EC2::SecurityGroupIngress", "Rule", "sgr-1"));
    }

    private static string Group(string id, string description) =>
        $$$"""{"GroupId": "{{{id}}}", "GroupName": "{{{id}}}", "Description": "{{{description}}}", "VpcId": "vpc-1", "OwnerId": "123456789012", "IpPermissions": [], "IpPermissionsEgress": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}""";

    private static DriftReport Report(LiveInventory inventory)
    {
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = Directory };
        var comparison = new AccountDrift(new(), LiveInventory.Table, Directory, _ => []).Compare(inventory.Read(), []);
        return new DriftConclusion(request, new()).Conclude([comparison], new([]), new WaiverBook([], Directory, request.Configuration, TimeProvider.System));
    }

    private static string Written(IReportWriter format, DriftReport report)
    {
        using var output = new MemoryStream();
        var result = new AuditResult { Time = DateTimeOffset.UnixEpoch, Duration = TimeSpan.Zero, Summary = new(0, 0, 0, 0, 0, 1, 1, 0) { Drifted = report.Differences.Length }, Findings = [], Drift = report };
        format.Write(result, new() { Verbose = true }, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
