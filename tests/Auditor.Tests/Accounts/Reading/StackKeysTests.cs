using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading;

public sealed class StackKeysTests
{
    [Fact]
    public void A_role_and_a_user_of_one_name_do_not_share_a_policy() =>
        Assert.NotEqual(Assert.Single(Keys("AWS::IAM::Policy", ("PolicyName", Text("admin")), ("Roles", List("deploy")))), Assert.Single(Keys("AWS::IAM::Policy", ("PolicyName", Text("admin")), ("Users", List("deploy")))), StringComparer.Ordinal);

    [Fact]
    public void Topics_whose_names_differ_by_case_alone_are_two() =>
        Assert.NotEqual(Assert.Single(Keys("AWS::SNS::TopicPolicy", ("Topics", List("arn:aws:sns:us-east-1:1:Alerts")))), Assert.Single(Keys("AWS::SNS::TopicPolicy", ("Topics", List("arn:aws:sns:us-east-1:1:alerts")))), StringComparer.Ordinal);

    [Fact]
    public void A_policy_that_is_attached_to_two_roles_is_known_by_either() =>
        Assert.Equal(2, Keys("AWS::IAM::Policy", ("PolicyName", Text("admin")), ("Roles", List("deploy", "build"))).Count);

    [Fact]
    public void A_flag_that_is_off_may_be_left_out() =>
        Assert.Equal(
            Keys("AWS::EC2::NetworkAclEntry", ("NetworkAclId", Text("acl-1")), ("RuleNumber", Text("100")), ("Egress", Text("false"))),
            Keys("AWS::EC2::NetworkAclEntry", ("NetworkAclId", Text("acl-1")), ("RuleNumber", Text("100"))));

    [Fact]
    public void Without_a_part_that_tells_it_apart_there_is_no_key() => Assert.Empty(Keys("AWS::IAM::Policy", ("PolicyName", Text("admin"))));

    private static List<string> Keys(string type, params (string, Node?)[] properties) => [.. StackKeys.Of(ReadTable.Load().Find(type)!.Identity.Key, LiveNode.Map(properties))];

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    private static ListNode List(params string[] texts) => LiveNode.Texts(texts);
}
