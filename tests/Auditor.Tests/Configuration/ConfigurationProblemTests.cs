namespace Auditor.Tests.Configuration;

public sealed class ConfigurationProblemTests
{
    [Theory]
    [InlineData("", "policies.json:1:1: the JSON ends before it is complete; the file seems to be cut off")]
    [InlineData("// nothing", "policies.json:1:11: the JSON ends before it is complete; the file seems to be cut off")]
    [InlineData("{ \"policies\": ", "policies.json:1:15: the JSON ends before it is complete; the file seems to be cut off")]
    [InlineData("{ /* ", "policies.json:1:3: this comment has no end; close it with */, or begin one for the rest of a line with //")]
    [InlineData("{} {}", "policies.json:1:4: the object is closed before this; remove what follows, or a bracket too many before it")]
    [InlineData("[]", "policies.json:1:1: policies.json must be an object, was an empty list")]
    public void A_file_that_is_no_object_is_a_problem(string content, string problem) => Assert.Equal(problem, Sample.Problems(content));

    [Theory]
    [InlineData("""{ "polices": {} }""", "1:3: policies.json has no key \"polices\"; did you mean policies?")]
    [InlineData("""{ "x": 1 }""", "1:3: policies.json has no key \"x\"; it may have \"$schema\", \"serviceDefaults\", \"environments\", \"policyPath\", \"policies\", \"waivers\", \"accounts\", \"schedule\", \"notifications\"")]
    [InlineData("""{ "serviceDefaults": "strict" }""", "1:22: \"serviceDefaults\" must be one of \"trust\", \"require-explicit\", was \"strict\"")]
    [InlineData("""{ "environments": [] }""", "1:19: \"environments\" must be an object, was an empty list")]
    [InlineData("""{ "environments": { "": {} } }""", "1:21: a key of \"environments\" must not be empty")]
    [InlineData("""{ "environments": { "production": { "mach": {} } } }""", "1:37: \"production\" has no key \"mach\"; did you mean match?")]
    [InlineData("""{ "environments": { "production": { "match": { "stacks": "a" } } } }""", "1:58: \"stacks\" must be a list, was \"a\"")]
    [InlineData("""{ "environments": { "production": { "match": { "stacks": ["a b"] } } } }""", "1:59: each of \"stacks\" must be the name of a stack, or a pattern such as \"*-production\", was \"a b\"")]
    [InlineData("""{ "environments": { "production": { "match": { "accounts": ["12345"] } } } }""", "1:61: each of \"accounts\" must be an account id of twelve digits, was \"12345\"")]
    [InlineData("""{ "environments": { "production": { "match": { "accounts": [123456789012] } } } }""", "1:61: each of \"accounts\" must be an account id of twelve digits, in quotes, was 123456789012")]
    [InlineData("""{ "environments": { "production": { "match": { "regions": ["virginia"] } } } }""", "1:60: each of \"regions\" must be a region such as \"us-east-1\", was \"virginia\"")]
    [InlineData("""{ "environments": { "production": { "match": { "tags": { "a": null } } } } }""", "1:63: \"a\" must be a text, was null")]
    [InlineData("""{ "environments": { "production": { "objectives": { "rto": "15 minutes" } } } }""", "1:60: \"rto\" must be a duration such as \"15m\", \"1h30m\", \"2d\", \"0s\" or \"PT15M\", was \"15 minutes\"")]
    [InlineData("""{ "environments": { "production": { "objectives": { "rto": 15 } } } }""", "1:60: \"rto\" must be a duration such as \"15m\", \"1h30m\", \"2d\", \"0s\" or \"PT15M\", in quotes, was 15")]
    [InlineData("""{ "environments": { "production": { "objectives": { "rpo": "soon" } } } }""", "1:60: \"rpo\" must be a duration such as \"15m\", \"1h30m\", \"2d\", \"0s\" or \"PT15M\", or an object with one for each of \"database\", \"application\" and \"configuration\", was \"soon\"")]
    [InlineData("""{ "environments": { "production": { "objectives": { "rpo": { "data": "1h" } } } } }""", "1:62: \"rpo\" has no key \"data\"; it may have \"database\", \"application\", \"configuration\"")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retension": {} } } } }""", "1:53: there is no policy \"rds-backup-retension\"; did you mean rds-backup-retention?")]
    [InlineData("""{ "environments": { "production": { "parameters": [] } } }""", "1:51: \"parameters\" must be an object whose keys are ids of policies, was an empty list")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retention": 7 } } } }""", "1:77: \"rds-backup-retention\" must be an object of parameters, was 7")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDay": 7 } } } } }""", "1:79: rds-backup-retention has no parameter \"minimumDay\"; did you mean minimumDays?")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retention": { "weeks": 7 } } } } }""", "1:79: rds-backup-retention has no parameter \"weeks\"; it has \"minimumDays\"")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-multi-az": { "zones": 2 } } } } }""", "1:71: rds-multi-az has no parameter \"zones\"; it has none")]
    [InlineData("""{ "environments": { "production": { "parameters": { "recovery-time-objective": { "rto": "1h" } } } } }""", "1:82: \"rto\" of recovery-time-objective is not set here but by the \"objectives\" of an environment")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDays": "7" } } } } }""", "1:94: \"minimumDays\" must be a whole number, was \"7\"")]
    [InlineData("""{ "environments": { "production": { "parameters": { "rds-backup-retention": { "minimumDays": 7.5 } } } } }""", "1:94: \"minimumDays\" must be a whole number, was 7.5")]
    [InlineData("""{ "policies": { "ec2-no-open-ingress": { "parameters": { "allowedPorts": [80, "x"] } } } }""", "1:79: each of \"allowedPorts\" must be a whole number, was \"x\"")]
    [InlineData("""{ "policies": { "ec2-no-open-ingress": { "parameters": { "strict": "yes" } } } }""", "1:68: \"strict\" must be true or false, was \"yes\"")]
    [InlineData("""{ "policies": { "xyz": {} } }""", "1:17: there is no policy \"xyz\"; `auditor policies list` shows them all")]
    [InlineData("""{ "policies": { "rds-multi-az": true } }""", "1:33: \"rds-multi-az\" must be an object, was true")]
    [InlineData("""{ "policies": { "rds-multi-az": { "enabled": "no" } } }""", "1:46: \"enabled\" must be true or false, was \"no\"")]
    [InlineData("""{ "policies": { "rds-multi-az": { "severity": "hihg" } } }""", "1:47: \"severity\" must be one of \"critical\", \"high\", \"medium\", \"low\", was \"hihg\"")]
    [InlineData("""{ "policies": { "rds-multi-az": { "environments": ["prod"] } } }""", "1:52: there is no environment \"prod\"; \"environments\" in policies.json defines none")]
    [InlineData("""{ "environments": { "production": {} }, "policies": { "rds-multi-az": { "environments": ["producton"] } } }""", "1:90: there is no environment \"producton\"; did you mean production?")]
    [InlineData("""{ "environments": { "production": {} }, "policies": { "rds-multi-az": { "environments": ["dev"] } } }""", "1:90: there is no environment \"dev\"; \"environments\" in policies.json defines \"production\"")]
    [InlineData("""{ "policies": { "rds-multi-az": { "environments": [1] } } }""", "1:52: each of \"environments\" must be the name of an environment, was 1")]
    [InlineData("""{ "policies": { "rds-multi-az": { "enabled": true, "enabled": false } } }""", "1:52: the key \"enabled\" stands twice in this object; the first is on line 1. Remove or rename one")]
    [InlineData("""{ "accounts": { "role": "auditor" } }""", "1:25: \"role\" must be the ARN of a role, such as \"arn:aws:iam::{account}:role/auditor\", was \"auditor\"")]
    [InlineData("""{ "accounts": { "organization": true, "list": ["123456789012"] } }""", "1:39: \"accounts\" has a \"list\" and says that the organization lists them; keep one of the two")]
    [InlineData("""{ "schedule": "hourly" }""", "1:15: \"schedule\" must be a cron expression of five fields (minute, hour, day of the month, month, day of the week), such as \"0 */6 * * *\", was \"hourly\"")]
    [InlineData("""{ "notifications": [{ "when": "always" }] }""", "1:21: each of \"notifications\" needs one of the keys \"webhook\", \"slack\", \"teams\", \"email\", \"sns\", \"securityHub\": whom to tell", "1:31: \"when\" must be one of \"new-findings\", \"resolved-findings\", \"changed-findings\", \"drift\", \"expiring-waivers\", \"coverage-lost\", \"every-scan\", was \"always\"")]
    [InlineData("""{ "notifications": [{ "webhook": "hooks.example.com/secret" }] }""", "1:34: \"webhook\" must be \"env:\" and the name of an environment variable, or a URL that begins with https:// (http:// for this machine alone)")]
    [InlineData("""{ "notifications": [{ "slack": "http://hooks.example.com/secret" }] }""", "1:32: \"slack\" must be \"env:\" and the name of an environment variable, or a URL that begins with https:// (http:// for this machine alone)")]
    [InlineData("""{ "notifications": [{ "slack": "https://user:secret@hooks.example.com" }] }""", "1:32: \"slack\" must be \"env:\" and the name of an environment variable, or a URL that begins with https:// (http:// for this machine alone)")]
    [InlineData("""{ "notifications": [{ "slack": "env:1SECRET" }] }""", "1:32: \"slack\" must be \"env:\" and the name of an environment variable, or a URL that begins with https:// (http:// for this machine alone)")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "teams": "env:B" }] }""", "1:41: each of \"notifications\" has \"slack\" and \"teams\"; keep one of the two, and make an entry of its own for each channel")]
    [InlineData("""{ "notifications": [{ "slak": "env:A" }] }""", "1:21: each of \"notifications\" needs one of the keys \"webhook\", \"slack\", \"teams\", \"email\", \"sns\", \"securityHub\": whom to tell", "1:23: each of \"notifications\" has no key \"slak\"; did you mean slack?")]
    [InlineData("""{ "notifications": [{ "webhook": "env:A", "secret": "hunter2" }] }""", "1:53: \"secret\" must be \"env:\" and the name of an environment variable, such as \"env:AUDITOR_WEBHOOK_SECRET\"")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "secret": "env:B" }] }""", "1:41: \"secret\" is for \"webhook\" alone: nobody else checks signatures; remove the key")]
    [InlineData("""{ "notifications": [{ "securityHub": true, "when": "drift" }] }""", "1:44: \"when\" is not for \"securityHub\", which is told every change; remove the key")]
    [InlineData("""{ "notifications": [{ "securityHub": false }] }""", "1:38: \"securityHub\" must be true, or not there at all, was false")]
    [InlineData("""{ "notifications": [{ "email": [] }] }""", "1:32: \"email\" must be a list of at least one, was an empty list")]
    [InlineData("""{ "notifications": [{ "email": "security@example.com" }] }""", "1:32: \"email\" must be a list, was \"security@example.com\"")]
    [InlineData("""{ "notifications": [{ "email": ["Security <security@example.com>"] }] }""", "1:33: each of \"email\" must be a mail address such as \"security@example.com\", was \"Security <security@example.com>\"")]
    [InlineData("""{ "notifications": [{ "sns": "auditor" }] }""", "1:30: \"sns\" must be the ARN of a topic, such as \"arn:aws:sns:eu-west-1:123456789012:auditor\", was \"auditor\"")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "when": [] }] }""", "1:49: \"when\" must be a list of at least one, was an empty list")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "when": ["drift", "news"] }] }""", "1:59: each of \"when\" must be one of \"new-findings\", \"resolved-findings\", \"changed-findings\", \"drift\", \"expiring-waivers\", \"coverage-lost\", \"every-scan\", was \"news\"")]
    [InlineData("""{ "notifications": [{ "slack": "env:A", "environments": ["prod"] }] }""", "1:58: there is no environment \"prod\"; \"environments\" in policies.json defines none")]
    public void A_mistake_is_reported_in_its_place(string content, params string[] problems) =>
        Assert.Equal(Sample.Lines(problems.Select(problem => $"policies.json:{problem}")), Sample.Problems(content));

    [Theory]
    [InlineData("""{ "policy": "rds-*", "resource": "Db" }""",
        "1:15: each of \"waivers\" needs a key \"reason\": Why it is accepted.",
        "1:15: each of \"waivers\" needs a key \"owner\": Who answers for it.",
        "1:15: each of \"waivers\" needs a key \"expires\": The last day on which it counts, in UTC, such as 2027-01-31.")]
    [InlineData("""{ "policy": "rds-multi-zone", "reason": " ", "owner": "", "expires": "31.1.2027" }""",
        "1:27: there is no policy \"rds-multi-zone\"; did you mean rds-multi-az?",
        "1:55: \"reason\" must be a text that is not empty, without control characters, was \" \"",
        "1:69: \"owner\" must be a text that is not empty, without control characters, was an empty text",
        "1:84: \"expires\" must be a date such as \"2027-01-31\", was \"31.1.2027\"")]
    [InlineData("""{ "policy": "rds-multi-az", "reason": "a\u0000b", "owner": "\u001b[31mus", "expires": "2027-02-01" }""",
        "1:53: \"reason\" must be a text that is not empty, without control characters, was \"a\0b\"",
        "1:74: \"owner\" must be a text that is not empty, without control characters, was \"\u001b[31mus\"")]
    [InlineData("""{ "policy": "ecs-*", "reason": "r", "owner": "o", "expires": "2027-02-30" }""",
        "1:27: no policy's id fits \"ecs-*\"; `auditor policies list` shows them all",
        "1:76: \"expires\" must be a date such as \"2027-01-31\", was \"2027-02-30\"")]
    [InlineData("""{ "policy": "rds-[ab]*", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:27: \"policy\" \"rds-[ab]*\" is no id or pattern: ids are of lower-case letters, digits and hyphens, and the wildcards are * and ?")]
    [InlineData("""{ "policy": "", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:27: \"policy\" must be the id of a policy, or a pattern such as \"rds-*\", was an empty text")]
    [InlineData("""{ "policy": "rds-multi-az", "resource": "App/**/Db", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:55: \"resource\" must be a logical id, a construct path, a physical id or an ARN, in which * stands for any characters and ? for one; no spaces at its ends, no \"**\", no \"//\" and no slash at the end, was \"App/**/Db\"")]
    [InlineData("""{ "policy": "rds-multi-az", "environment": "production", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:58: there is no environment \"production\"; \"environments\" in policies.json defines none")]
    [InlineData("""{ "policy": "rds-multi-az", "property": "Properties/MultiAZ", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:43: \"property\" is for waivers whose \"policy\" is \"drift\"; one of rds-multi-az is for its findings whatever the property: remove the key")]
    [InlineData("""{ "policy": "drfit", "property": "Properties/MultiAZ", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:27: there is no policy \"drfit\"; did you mean drift?")]
    [InlineData("""{ "policy": "drift", "propery": "Properties/MultiAZ", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:36: each of \"waivers\" has no key \"propery\"; did you mean property?")]
    [InlineData("""{ "policy": "drift", "property": "Properties//MultiAZ", "reason": "r", "owner": "o", "expires": "2027-02-01" }""",
        "1:48: \"property\" must be the path of a property as reports show it, such as \"Properties/BackupRetentionPeriod\", in which * stands for any characters and ? for one, was \"Properties//MultiAZ\"")]
    [InlineData("7", "1:15: each of \"waivers\" must be an object, was 7")]
    public void A_waiver_says_what_why_who_and_until_when(string waiver, params string[] problems) =>
        Assert.Equal(Sample.Lines(problems.Select(problem => $"policies.json:{problem}")), Sample.Problems($$"""{ "waivers": [{{waiver}}] }"""));

    [Fact]
    public void A_policy_that_cannot_be_waived_is_not_waived() => Assert.Equal(
        "policies.json:3:15: rds-multi-az cannot be waived: policies.json says \"waivable\": false; remove the waiver",
        Sample.Problems("""
            {
              "policies": { "rds-multi-az": { "waivable": false } },
              "waivers": [{ "policy": "rds-multi-az", "reason": "r", "owner": "o", "expires": "2027-02-01" },
                          { "policy": "rds-*", "reason": "r", "owner": "o", "expires": "2027-02-01" }]
            }
            """));

    [Fact]
    public void Every_mistake_is_reported_at_once_in_the_order_of_the_file() => Assert.Equal(
        """
        policies.json:2:3: policies.json has no key "polcies"; did you mean policies?
        policies.json:3:47: "severity" must be one of "critical", "high", "medium", "low", was "urgent"
        policies.json:3:57: the key "severity" stands twice in this object; the first is on line 3. Remove or rename one
        policies.json:4:15: "schedule" must be a cron expression of five fields (minute, hour, day of the month, month, day of the week), such as "0 */6 * * *", in quotes, was 6
        """,
        Sample.Problems("""
            {
              "polcies": {},
              "policies": { "rds-multi-az": { "severity": "urgent", "severity": "low" } },
              "schedule": 6,
            }
            """));

    [Fact]
    public void What_can_be_read_of_a_file_with_mistakes_is_read()
    {
        var result = Sample.Read("""{ "serviceDefaults": "require-explicit", "schedule": 6 }""");

        Assert.Single(result.Problems);
        Assert.Equal(ProblemKind.Configuration, result.Problems[0].Kind);
        Assert.True(result.Configuration.Settings.RequireExplicit);
    }
}
