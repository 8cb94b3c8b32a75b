using static Auditor.Tests.Drift.Documents.PolicyPair;

namespace Auditor.Tests.Drift.Documents;

/// <summary>Conditions.</summary>
internal static class ConditionPairs
{
    private const string Condition = "NotEqual Statement/0/Condition";

    public static IEnumerable<PolicyPair> All { get; } =
    [
        new("One value needs no list", Grammar, If("""{"StringEquals":{"aws:SourceAccount":["1"]}}"""), If("""{"StringEquals":{"aws:SourceAccount":"1"}}""")) { Uses = ["policy-condition-single-or-list"] },
        new("A boolean may be a text", Grammar, If("""{"Bool":{"aws:SecureTransport":false}}"""), If("""{"Bool":{"aws:SecureTransport":"false"}}""")) { Uses = ["policy-condition-scalar"] },
        new("A number may be a text", Grammar, If("""{"NumericLessThanEquals":{"s3:max-keys":10}}"""), If("""{"NumericLessThanEquals":{"s3:max-keys":"10"}}""")) { Uses = ["policy-condition-scalar"] },
        new("A number is its value", Operators, If("""{"NumericEquals":{"s3:max-keys":"10"}}"""), If("""{"NumericEquals":{"s3:max-keys":"10.0"}}""")) { Uses = ["policy-condition-scalar"] },
        new("A boolean is not case-sensitive", "basho/riak_cs 380: how S3 reads it", If("""{"Bool":{"aws:SecureTransport":"True"}}"""), If("""{"Bool":{"aws:SecureTransport":"true"}}""")) { Uses = ["policy-condition-scalar"] },
        new("Null's value is a boolean", Operators, If("""{"Null":{"aws:TokenIssueTime":true}}"""), If("""{"Null":{"aws:TokenIssueTime":"true"}}""")) { Uses = ["policy-condition-scalar"] },
        new("Bool with IfExists has booleans too", Operators, If("""{"BoolIfExists":{"aws:MultiFactorAuthPresent":true}}"""), If("""{"BoolIfExists":{"aws:MultiFactorAuthPresent":"TRUE"}}""")) { Uses = ["policy-condition-scalar"] },
        new("One address is of 32 bits", Operators, If("""{"IpAddress":{"aws:SourceIp":"203.0.113.5"}}"""), If("""{"IpAddress":{"aws:SourceIp":"203.0.113.5/32"}}""")) { Uses = ["policy-condition-scalar"] },
        new("The names of keys are not case-sensitive", Conditions, If("""{"StringEquals":{"aws:SourceIP":"1"}}"""), If("""{"StringEquals":{"AWS:SourceIp":"1"}}""")) { Uses = ["policy-condition-case"] },
        new("The names of operators are not case-sensitive", Decided, If("""{"stringequals":{"aws:SourceAccount":"1"}}"""), If("""{"StringEquals":{"aws:SourceAccount":"1"}}""")) { Uses = ["policy-condition-case"] },
        new("The key of a tag in a name is not case-sensitive", Conditions, If("""{"StringEquals":{"ec2:ResourceTag/Team":"a"}}"""), If("""{"StringEquals":{"ec2:ResourceTag/team":"a"}}""")) { Uses = ["policy-condition-case"] },
        new("The order of values means nothing", "IAM user guide, Conditions with multiple context keys or values", If("""{"StringEquals":{"aws:SourceVpc":["a","b"]}}"""), If("""{"StringEquals":{"aws:SourceVpc":["b","a"]}}"""))
        {
            Uses = ["policy-value-order"],
        },
        new("The order of tests means nothing", Restructuring, If("""{"StringEquals":{"a:b":"1"},"Bool":{"c:d":"true"}}"""), If("""{"Bool":{"c:d":"true"},"StringEquals":{"a:b":"1"}}""")),
        new("A value that stands twice is one", Decided, If("""{"StringEquals":{"a:b":["1","1"]}}"""), If("""{"StringEquals":{"a:b":["1"]}}""")) { Uses = ["policy-duplicate-entry"] },
        new("ArnEquals does what ArnLike does", Operators, If("""{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:*:*:a"}}"""), If("""{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:a"}}""")) { Uses = ["policy-arn-operator"] },
        new("ArnNotEquals does what ArnNotLike does", Operators, If("""{"ArnNotEquals":{"aws:SourceArn":"a"}}"""), If("""{"ArnNotLike":{"aws:SourceArn":"a"}}""")) { Uses = ["policy-arn-operator"] },
        new("A condition without tests always holds", Decided, If("{}"), Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """)) { Uses = ["policy-empty-condition"] },
        new("An operator without keys tests nothing", Decided, If("""{"StringEquals":{},"Bool":{"c:d":"true"}}"""), If("""{"Bool":{"c:d":"true"}}""")),
        new("The values of StringEquals are case-sensitive", Operators, If("""{"StringEquals":{"aws:username":"johndoe"}}"""), If("""{"StringEquals":{"aws:username":"JohnDoe"}}""")) { Differs = [Condition] },
        new("StringLike is not StringEquals", Operators, If("""{"StringEquals":{"s3:prefix":"home/*"}}"""), If("""{"StringLike":{"s3:prefix":"home/*"}}""")) { Differs = [Condition] },
        new("StringEqualsIgnoreCase is not StringEquals", Operators, If("""{"StringEquals":{"a:b":"1"}}"""), If("""{"StringEqualsIgnoreCase":{"a:b":"1"}}""")) { Differs = [Condition] },
        new("StringEquals is not ArnEquals", Operators, If("""{"StringEquals":{"aws:SourceArn":"arn:aws:sns:*:*:a"}}"""), If("""{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:*:*:a"}}""")) { Differs = [Condition] },
        new("ForAllValues is not ForAnyValue", "IAM user guide, Multivalued context keys", If("""{"ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}}"""), If("""{"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}}""")) { Differs = [Condition] },
        new("ForAnyValue is not the plain operator", "IAM user guide, Multivalued context keys", If("""{"ForAnyValue:StringEquals":{"aws:TagKeys":"a"}}"""), If("""{"StringEquals":{"aws:TagKeys":"a"}}""")) { Differs = [Condition] },
        new("IfExists holds without the key", Operators, If("""{"StringEquals":{"a:b":"1"}}"""), If("""{"StringEqualsIfExists":{"a:b":"1"}}""")) { Differs = [Condition] },
        new("A negated operator is another", Operators, If("""{"StringEquals":{"a:b":"1"}}"""), If("""{"StringNotEquals":{"a:b":"1"}}""")) { Differs = [Condition] },
        new("Another tag is another key", Conditions, If("""{"StringEquals":{"s3:ExistingObjectTag/team":"a"}}"""), If("""{"StringEquals":{"s3:ExistingObjectTag/unit":"a"}}""")) { Differs = [Condition] },
        new("A value more is a difference", Decided, If("""{"StringEquals":{"aws:SourceVpc":["a"]}}"""), If("""{"StringEquals":{"aws:SourceVpc":["a","b"]}}""")) { Differs = [Condition] },
        new("A test less is a difference", Decided, If("""{"StringEquals":{"a:b":"1","a:c":"2"}}"""), If("""{"StringEquals":{"a:b":"1"}}""")) { Differs = [Condition] },
        new("A test moved under another operator is a difference", Decided, If("""{"StringEquals":{"a:b":"1"},"StringLike":{"a:c":"2"}}"""), If("""{"StringEquals":{"a:b":"1","a:c":"2"}}""")) { Differs = [Condition] },
        new("A condition that is gone is a difference", Decided, If("""{"Bool":{"aws:SecureTransport":"true"}}"""), Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """)) { Differs = ["Remove Statement/0/Condition"] },
        new("A condition that came is a difference", Decided, Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """), If("""{"Bool":{"aws:SecureTransport":"true"}}""")) { Differs = ["Add Statement/0/Condition"] },
        new("True is not false", Operators, If("""{"Bool":{"aws:SecureTransport":true}}"""), If("""{"Bool":{"aws:SecureTransport":"false"}}""")) { Differs = [Condition] },
        new("A text of digits is no number elsewhere", Operators, If("""{"StringEquals":{"a:b":"10"}}"""), If("""{"StringEquals":{"a:b":"10.0"}}""")) { Differs = [Condition] },
        new("A wider range of addresses is a difference", Operators, If("""{"IpAddress":{"aws:SourceIp":"10.0.0.0/16"}}"""), If("""{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""")) { Differs = [Condition] },
        new("Two tests of one key must both hold, one with both values needs one", Operators, If("""{"ArnEquals":{"aws:SourceArn":"a"},"ArnLike":{"aws:SourceArn":"b"}}"""), If("""{"ArnLike":{"aws:SourceArn":["a","b"]}}"""))
        {
            Differs = [Condition],
        },
        new("An account's id in a condition is no principal", Principals, If("""{"StringEquals":{"aws:PrincipalArn":"123456789012"}}"""), If("""{"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:root"}}"""))
        {
            Differs = [Condition],
        },
    ];

    private static string If(string condition) => Allow($"""
        "Action":"s3:GetObject","Resource":"*","Condition":{condition}
        """);
}
