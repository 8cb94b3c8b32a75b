using static Auditor.Tests.Drift.Documents.PolicyPair;

namespace Auditor.Tests.Drift.Documents;

/// <summary>Documents, statements and their labels.</summary>
internal static class StatementPairs
{
    private const string Read = """{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}""";
    private const string List = """{"Sid":"List","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"}""";
    private const string Key = """{"Sid":"Key","Effect":"Allow","Action":["kms:Decrypt","kms:Encrypt"],"Resource":"*"}""";
    private const string Plain = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";
    private const string Variable = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/${aws:username}"}""";

    public static IEnumerable<PolicyPair> All { get; } =
    [
        new("The order of statements means nothing", Restructuring, Document(Read, List), Document(List, Read)) { Uses = ["policy-statement-order"] },
        new("One statement needs no list", Grammar, $$"""{"Version":"2012-10-17","Statement":{{Plain}}}""", Document(Plain)) { Uses = ["policy-single-or-list"] },
        new("A statement that stands twice is one", Decided, Document(Plain, Plain), Document(Plain)) { Uses = ["policy-repeated-statement"] },
        new("A statement that AWS shows twice is one", Decided, Document(Plain), Document(Plain, Plain)) { Uses = ["policy-repeated-statement"] },
        new("Two statements may have the actions of one", Decided, Document(Key),
            Document("""{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}""", """{"Effect":"Allow","Action":"kms:Encrypt","Resource":"*"}""")) { Uses = ["policy-split-statement"] },
        new("One statement may have the resources of two", Decided,
            Document("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::a"}""", """{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b"}"""),
            Document("""{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::a","arn:aws:s3:::b"]}""")) { Uses = ["policy-split-statement"] },
        new("Two statements may have the principals of one", Decided,
            Document("""{"Effect":"Allow","Principal":{"AWS":["123456789012","210987654321"]},"Action":"s3:*","Resource":"*"}"""),
            Document("""{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"s3:*","Resource":"*"}""", """{"Effect":"Allow","Principal":{"AWS":"210987654321"},"Action":"s3:*","Resource":"*"}"""))
        {
            Uses = ["policy-split-statement"],
        },
        new("Two statements that except an action each do not except both", Decided, Document("""{"Effect":"Allow","NotAction":["iam:*","kms:*"],"Resource":"*"}"""),
            Document("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", """{"Effect":"Allow","NotAction":"kms:*","Resource":"*"}"""))
        {
            Differs = ["NotEqual Statement/0/NotAction", "Add Statement/1"],
        },
        new("Statements of different conditions are not one", Decided, Document("""{"Effect":"Allow","Action":["a:b","a:c"],"Resource":"*","Condition":{"Bool":{"x:y":"true"}}}"""),
            Document("""{"Effect":"Allow","Action":"a:b","Resource":"*","Condition":{"Bool":{"x:y":"true"}}}""", """{"Effect":"Allow","Action":"a:c","Resource":"*"}"""))
        {
            Differs = ["NotEqual Statement/0/Action", "Add Statement/1"],
        },
        new("A statement more is a difference", Decided, Document(Read), Document(Read, List)) { Differs = ["Add Statement/1"] },
        new("A statement less is a difference", Decided, Document(Read, List), Document(List)) { Differs = ["Remove Statement/0"] },
        new("A statement is found by its label, wherever it stands", Decided, Document(Read, List), Document("""{"Sid":"List","Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::a"}""", Read))
        {
            Uses = ["policy-statement-order"],
            Differs = ["NotEqual Statement/1/Effect"],
        },
        new("A statement without a label is found by what it has in common", Decided,
            Document(Plain, """{"Effect":"Allow","Action":["sqs:SendMessage","sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:us-east-1:123456789012:q"}"""),
            Document("""{"Effect":"Allow","Action":["sqs:SendMessage","sqs:DeleteMessage"],"Resource":"arn:aws:sqs:us-east-1:123456789012:q"}""", Plain))
        {
            Uses = ["policy-statement-order"],
            Differs = ["NotEqual Statement/1/Action"],
        },
        new("A statement with nothing in common is another", Decided, Document("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}"""), Document("""{"Effect":"Deny","Action":"kms:Decrypt","Resource":"*"}"""))
        {
            Differs = ["Remove Statement/0", "Add Statement/0"],
        },
        new("Two elements of one statement are two differences", Decided, Document(Read), Document("""{"Sid":"Read","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::a/*"}"""))
        {
            Differs = ["NotEqual Statement/0/Effect", "NotEqual Statement/0/Action"],
        },
        new("AWS numbers statements", Practice, Document(Plain), Document("""{"Sid":"1","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")) { Uses = ["policy-numeric-sid"] },
        new("AWS numbers statements with an empty label", Practice, Document("""{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""), Document("""{"Sid":"0","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""))
        {
            Uses = ["policy-numeric-sid"],
        },
        new("An empty label is none", "hashicorp/terraform 14274: the console writes them", Document(Plain), Document("""{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")) { Uses = ["policy-empty-sid"] },
        new("A label that came is a difference", Decided, Document(Plain), Document("""{"Sid":"Mine","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""")) { Differs = ["Add Statement/0/Sid"] },
        new("A label that is gone is a difference", Decided, Document("""{"Sid":"Mine","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""), Document(Plain)) { Differs = ["Remove Statement/0/Sid"] },
        new("A number that was given is a label", Decided, Document("""{"Sid":"1","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""), Document("""{"Sid":"2","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""))
        {
            Differs = ["NotEqual Statement/0/Sid"],
        },
        new("A label may be written as a number", Grammar, Document("""{"Sid":1,"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""), Document("""{"Sid":"1","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}"""))
        {
            Uses = ["policy-scalar"],
        },
        new("Labels are case-sensitive", Decided, Document(Read), Document(Read.Replace("\"Read\"", "\"read\"", StringComparison.Ordinal))) { Differs = ["NotEqual Statement/0/Sid"] },
        new("A document without Version is of the older one", Versions, $$"""{"Statement":[{{Plain}}]}""", $$"""{"Version":"2008-10-17","Statement":[{{Plain}}]}""") { Uses = ["policy-version"] },
        new("A document without Version is of the older one, with texts that look like variables too", Versions, $$"""{"Statement":[{{Variable}}]}""", $$"""{"Version":"2008-10-17","Statement":[{{Variable}}]}""") { Uses = ["policy-version"] },
        new("Without variables the newer version says the same as none", Versions, Document(Plain), $$"""{"Statement":[{{Plain}}]}""") { Uses = ["policy-version-without-variables"] },
        new("Without variables the versions say the same", Versions, $$"""{"Version":"2008-10-17","Statement":[{{Plain}}]}""", Document(Plain)) { Uses = ["policy-version-without-variables"] },
        new("With variables the versions differ", Versions, Document(Variable), $$"""{"Version":"2008-10-17","Statement":[{{Variable}}]}""") { Differs = ["NotEqual Version"] },
        new("With variables no version is the older one", Versions, Document(Variable), $$"""{"Statement":[{{Variable}}]}""") { Differs = ["Remove Version"] },
        new("A version that is none is compared as it is", Decided, Document(Plain), $$"""{"Version":"2010-08-14","Statement":[{{Plain}}]}""") { Differs = ["NotEqual Version"] },
        new("AWS may name a document", Decided, Document(Plain), $$"""{"Version":"2012-10-17","Id":"__default_policy_ID","Statement":[{{Plain}}]}""") { Uses = ["policy-id"] },
        new("Another name is a difference", "IAM user guide, Grammar: services use Id in reserved ways", $$"""{"Version":"2012-10-17","Id":"a","Statement":[{{Plain}}]}""", $$"""{"Version":"2012-10-17","Id":"b","Statement":[{{Plain}}]}""")
        {
            Differs = ["NotEqual Id"],
        },
        new("A name that is gone is a difference", Decided, $$"""{"Version":"2012-10-17","Id":"a","Statement":[{{Plain}}]}""", Document(Plain)) { Differs = ["Remove Id"] },
        new("A document without statements is not one with a statement", Decided, Document(), Document(Plain)) { Differs = ["Add Statement/0"] },
        new("A single statement's elements have no place in a list", Decided, $$"""{"Version":"2012-10-17","Statement":{{Plain}}}""", $$"""{"Version":"2012-10-17","Statement":{{Plain.Replace("Get", "Put", StringComparison.Ordinal)}}}""")
        {
            Differs = ["NotEqual Statement/Action"],
        },
    ];
}
