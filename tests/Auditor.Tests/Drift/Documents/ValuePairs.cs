using static Auditor.Tests.Drift.Documents.PolicyPair;

namespace Auditor.Tests.Drift.Documents;

/// <summary>Effects, actions and resources.</summary>
internal static class ValuePairs
{
    public static IEnumerable<PolicyPair> All { get; } =
    [
        new("The same document is the same", Grammar, Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """), Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """)),
        new("One action needs no list", Grammar, Allow("""
            "Action":["s3:GetObject"],"Resource":"*"
            """), Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """)) { Uses = ["policy-single-or-list"] },
        new("One resource needs no list", Grammar, Allow("""
            "Action":"s3:GetObject","Resource":"arn:aws:s3:::a"
            """), Allow("""
            "Action":"s3:GetObject","Resource":["arn:aws:s3:::a"]
            """)) { Uses = ["policy-single-or-list"] },
        new("One NotAction needs no list", Grammar, Allow("""
            "NotAction":"iam:*","Resource":"*"
            """), Allow("""
            "NotAction":["iam:*"],"Resource":"*"
            """)) { Uses = ["policy-single-or-list"] },
        new("The order of actions means nothing", Restructuring, Allow("""
            "Action":["s3:GetObject","s3:PutObject"],"Resource":"*"
            """), Allow("""
            "Action":["s3:PutObject","s3:GetObject"],"Resource":"*"
            """)) { Uses = ["policy-value-order"] },
        new("The order of resources means nothing", Restructuring, Allow("""
            "Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"]
            """), Allow("""
            "Action":"s3:*","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::a"]
            """)) { Uses = ["policy-value-order"] },
        new("Actions are not case-sensitive", Actions, Allow("""
            "Action":"s3:getobject","Resource":"*"
            """), Allow("""
            "Action":"S3:GetObject","Resource":"*"
            """)) { Uses = ["policy-action-case"] },
        new("NotAction is not case-sensitive", Actions, Allow("""
            "NotAction":"IAM:*","Resource":"*"
            """), Allow("""
            "NotAction":"iam:*","Resource":"*"
            """)) { Uses = ["policy-action-case"] },
        new("An action that stands twice is one", Decided, Allow("""
            "Action":["s3:GetObject","s3:GetObject"],"Resource":"*"
            """), Allow("""
            "Action":["s3:GetObject"],"Resource":"*"
            """)) { Uses = ["policy-duplicate-entry"] },
        new("An action that stands twice in two cases is one", Actions, Allow("""
            "Action":["s3:GetObject","S3:getobject"],"Resource":"*"
            """), Allow("""
            "Action":["s3:GetObject"],"Resource":"*"
            """)) { Uses = ["policy-duplicate-entry"] },
        new("A resource that stands twice is one", Decided, Allow("""
            "Action":"s3:*","Resource":["*","*"]
            """), Allow("""
            "Action":"s3:*","Resource":["*"]
            """)) { Uses = ["policy-duplicate-entry"] },
        new("The order of keys means nothing", Grammar, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""",
            """{"Statement":[{"Resource":"*","Action":"s3:*","Effect":"Allow"}],"Version":"2012-10-17"}"""),
        new("The names of elements are accepted in any case", Decided, """{"version":"2012-10-17","statement":[{"effect":"Allow","action":"s3:*","resource":"*"}]}""",
            Allow("""
            "Action":"s3:*","Resource":"*"
            """)) { Uses = ["policy-key-case"] },
        new("Deny is not Allow", Grammar, Allow("""
            "Action":"s3:*","Resource":"*"
            """), Document("""{"Effect":"Deny","Action":"s3:*","Resource":"*"}""")) { Differs = ["NotEqual Statement/0/Effect"] },
        new("The value of Effect is case-sensitive", "IAM user guide, IAM JSON policy elements: Effect", Allow("""
            "Action":"s3:*","Resource":"*"
            """), Document("""{"Effect":"allow","Action":"s3:*","Resource":"*"}""")) { Differs = ["NotEqual Statement/0/Effect"] },
        new("An action more is a difference", Decided, Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """), Allow("""
            "Action":["s3:GetObject","s3:PutObject"],"Resource":"*"
            """)) { Differs = ["NotEqual Statement/0/Action"] },
        new("An action less is a difference", Decided, Allow("""
            "Action":["s3:GetObject","s3:PutObject"],"Resource":"*"
            """), Allow("""
            "Action":["s3:GetObject"],"Resource":"*"
            """)) { Differs = ["NotEqual Statement/0/Action"] },
        new("Another action is a difference", Decided, Allow("""
            "Action":"s3:GetObject","Resource":"*"
            """), Allow("""
            "Action":"s3:GetObjectVersion","Resource":"*"
            """)) { Differs = ["NotEqual Statement/0/Action"] },
        new("A wildcard is not the list of what it covers", Decided, Allow("""
            "Action":"sqs:*","Resource":"*"
            """), Allow("""
            "Action":["sqs:SendMessage","sqs:ReceiveMessage"],"Resource":"*"
            """)) { Differs = ["NotEqual Statement/0/Action"] },
        new("An action that a wildcard beside it covers is an action less all the same", Decided, Allow("""
            "Action":["s3:*","s3:GetObject"],"Resource":"*"
            """), Allow("""
            "Action":"s3:*","Resource":"*"
            """)) { Differs = ["NotEqual Statement/0/Action"] },
        new("NotAction is not Action", Grammar, Allow("""
            "Action":"iam:*","Resource":"*"
            """), Allow("""
            "NotAction":"iam:*","Resource":"*"
            """)) { Differs = ["Remove Statement/0/Action", "Add Statement/0/NotAction"] },
        new("NotResource is not Resource", Grammar, Allow("""
            "Action":"s3:*","Resource":"arn:aws:s3:::a"
            """), Allow("""
            "Action":"s3:*","NotResource":"arn:aws:s3:::a"
            """)) { Differs = ["Remove Statement/0/Resource", "Add Statement/0/NotResource"] },
        new("Resources are case-sensitive", "IAM user guide, IAM JSON policy elements: Resource", Allow("""
            "Action":"s3:*","Resource":"arn:aws:s3:::bucket/Key"
            """), Allow("""
            "Action":"s3:*","Resource":"arn:aws:s3:::bucket/key"
            """)) { Differs = ["NotEqual Statement/0/Resource"] },
        new("A bucket is not its objects", Decided, Allow("""
            "Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::a/*"]
            """), Allow("""
            "Action":"s3:*","Resource":"arn:aws:s3:::a"
            """)) { Differs = ["NotEqual Statement/0/Resource"] },
        new("A resource of another partition is another", Decided, Allow("""
            "Action":"s3:*","Resource":"arn:aws:s3:::a"
            """), Allow("""
            "Action":"s3:*","Resource":"arn:aws-cn:s3:::a"
            """)) { Differs = ["NotEqual Statement/0/Resource"] },
        new("A key that is none of the language is compared as it is", Decided, Allow("""
            "Action":"s3:*","Resource":"*","Remark":"a"
            """), Allow("""
            "Action":"s3:*","Resource":"*","Remark":"b"
            """)) { Differs = ["NotEqual Statement/0/Remark"] },
    ];
}
