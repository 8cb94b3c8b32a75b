using System.Collections.Frozen;
using System.Globalization;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;
using Auditor.Authoring;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reads;

/// <summary>What policies read of resources, seen as they judge their cases, is what the table makes of AWS's answers.</summary>
public sealed class PolicyPropertiesTests
{
    // These read nothing that an account has: they are of templates, or the reader of accounts makes them of what it read of others.
    private static readonly FrozenSet<string> OfNoService = new[]
    {
        "AWS::CloudFormation::Template", // what stands in a template file beside its resources
        "AWS::SecretsManager::SecretTargetAttachment", // only writes into the secret; no call tells it
        "Custom::VpcRestrictDefaultSG", // what CDK makes; live, the default security group itself is judged
        "Account::CloudTrail", // made of the trails of all regions
        "Account::Config", // made of the recorders and channels of a region
    }.ToFrozenSet(StringComparer.Ordinal);

    // Inline policies under types of their own are a template's way of writing what live principals, topics and queues have.
    private static readonly FrozenSet<string> InlinePolicies =
        new[] { "AWS::IAM::RolePolicy", "AWS::IAM::UserPolicy", "AWS::IAM::GroupPolicy", "AWS::SNS::TopicInlinePolicy", "AWS::SQS::QueueInlinePolicy" }.ToFrozenSet(StringComparer.Ordinal);

    // Stores that policies only look up by their tags, to tell what a backup covers; they are judged by nothing, and not read.
    private static readonly FrozenSet<string> OnlyLookedUp = new[] { "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", "AWS::Redshift::Cluster" }.ToFrozenSet(StringComparer.Ordinal);

    // One view reads whatever may hold policy documents, and asks each for all of these.
    private static readonly FrozenSet<string> OfPolicyHolders =
        new[] { "AssumeRolePolicyDocument", "ManagedPolicyArns", "Policies", "PolicyDocument" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfNoCall = new[]
    {
        "AWS::RDS::DBInstance DeletionPolicy", // attributes of the template: from the deployed one
        "AWS::RDS::DBInstance UpdateReplacePolicy",
        "AWS::RDS::DBCluster DeletionPolicy",
        "AWS::RDS::DBCluster UpdateReplacePolicy",
        "AWS::EC2::SecurityGroupIngress DestinationPrefixListId", // one view reads rules of both directions
        "AWS::EC2::SecurityGroupEgress SourcePrefixListId",
        "AWS::S3::Bucket LifecycleConfiguration.Rules.Transition", // an old spelling of templates; live, Transitions
        "AWS::AutoScaling::LaunchConfiguration BlockDeviceMappings.Ebs.KmsKeyId", // launch configurations know none
        "AWS::WAFv2::RuleGroup Rules.OverrideAction", // one view reads rules of web ACLs and of groups, which nest no groups
        "AWS::WAFv2::RuleGroup Rules.OverrideAction.Count",
        "AWS::WAFv2::RuleGroup Rules.Statement.ManagedRuleGroupStatement",
        "AWS::WAFv2::RuleGroup Rules.Statement.RuleGroupReferenceStatement",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Where HostedZoneConfig.PrivateZone, which the list tells, tells the same.
    private const string ToldOtherwise = "AWS::Route53::HostedZone VPCs";

    private static readonly Lazy<SortedDictionary<string, SortedSet<string>>> Read = new(WhatPoliciesRead);

    [Fact]
    public void Every_property_that_a_policy_reads_can_be_read_live()
    {
        var missing = Read.Value
            .Where(pair => ReadTable.Load().Find(pair.Key) is not null)
            .SelectMany(pair => pair.Value.Where(path => !IsGiven(ReadTable.Load().Find(pair.Key)!, path.Split('.'))).Select(path => $"{pair.Key} {path}"))
            .Where(read => !OfNoCall.Contains(read));

        Assert.Equal("", string.Join('\n', missing));
    }

    [Fact]
    public void Every_type_that_a_policy_reads_can_be_read_live() =>
        Assert.Equal("", string.Join('\n', Read.Value.Keys.Where(type => ReadTable.Load().Find(type) is null && !OfNoService.Contains(type) && !InlinePolicies.Contains(type) && !OnlyLookedUp.Contains(type))));

    [Fact]
    public void No_property_that_a_policy_reads_is_told_only_by_a_call_that_policies_do_not_need() =>
        Assert.Equal("", string.Join('\n', Read.Value.SelectMany(pair => pair.Value.Where(path => IsToldLate(pair.Key, path)).Select(path => $"{pair.Key} {path}")).Where(read => read != ToldOtherwise)));

    [Fact]
    public void What_no_call_answers_is_still_read_by_a_policy() =>
        Assert.All(OfNoCall, one => Assert.True(one.Split(' ') is [var type, var path] && Read.Value.TryGetValue(type, out var paths) && paths.Contains(path), one));

    [Fact]
    public void The_table_says_which_of_the_properties_that_AWS_Config_lacks_policies_judge()
    {
        var wrong = ReadTable.Load().Types.Select(type => ReadTable.Load().Find(type)!).Where(read => read.Config is not null).SelectMany(read =>
        {
            var lacks = read.Config!.Lacks.Where(path => Read.Value.TryGetValue(read.Type, out var paths) && paths.Any(one => Starts(one, Plain(path)))).Select(path => path.ToString()).Order(StringComparer.Ordinal).ToList();
            var said = read.Config.Judged.Order(StringComparer.Ordinal).ToList();
            return lacks.SequenceEqual(said, StringComparer.Ordinal) ? [] : new[] { $"{read.Type}: \"judged\": [{string.Join(", ", lacks.Select(path => $"\"{path}\""))}], and not [{string.Join(", ", said)}]" };
        });

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    private static bool IsToldLate(string type, string path)
    {
        if (ReadTable.Load().Find(type) is not { } read)
        {
            return false;
        }

        var late = read.Calls.Where(call => call.Need is ReadNeed.Drift or ReadNeed.Optional or ReadNeed.Link).Select(call => call.Attachment).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var makers = read.Mapping.Rules.Where(rule => rule.To is { } to && Starts(path, Plain(to))).ToList();
        return makers.Count > 0
            && makers.All(rule => !rule.From.IsEmpty && rule.From.All(from => late.Contains(from.Steps[0].Name)))
            && !(read.Mapping.IsDefault && makers.All(rule => Plain(rule.To!).Contains('.', StringComparison.Ordinal)));
    }

    private static string Plain(DocumentPath path) => string.Join('.', path.Steps.Select(step => step.Name));

    private static bool Starts(string path, string start) => path == start || path.StartsWith($"{start}.", StringComparison.Ordinal);

    private static bool IsGiven(TypeRead read, string[] path)
    {
        var shape = read.Mapping.Shape;
        if (path is [] || !shape.Properties.Values.Contains(path[0], StringComparer.Ordinal))
        {
            return path is [] || OfPolicyHolders.Contains(path[0]);
        }

        var place = shape.Places.Child(path[0]);
        for (var at = 1; at < path.Length && place is not { IsJson: true } and not { IsVerbatim: true }; at++)
        {
            if (shape.Spell(path[at - 1], path[at]) != path[at] && !read.Mapping.Rules.Any(rule => rule.To is { } to && Plain(to) == string.Join('.', path[..(at + 1)])))
            {
                return false;
            }

            place = place?.Child(path[at]);
        }

        return true;
    }

    // By type, the paths without the places in lists.
    private static SortedDictionary<string, SortedSet<string>> WhatPoliciesRead()
    {
        var read = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var policy in PolicyCatalog.All)
        {
            foreach (var one in CaseFile.Of(policy))
            {
                CaseRun.Judge(policy, one, new() { RequireExplicit = one.RequireExplicit, Reads = property => Note(read, property) });
            }
        }

        return read;
    }

    private static void Note(SortedDictionary<string, SortedSet<string>> read, Property property)
    {
        var type = property.Resource.Definition.Type;
        if (!read.TryGetValue(type, out var paths))
        {
            read[type] = paths = new(StringComparer.Ordinal);
        }

        var segments = property.Path.ToString().Split('/').Where(segment => !int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        paths.Add(string.Join('.', segments.SkipWhile((segment, index) => index == 0 && segment is "Properties")));
    }
}
