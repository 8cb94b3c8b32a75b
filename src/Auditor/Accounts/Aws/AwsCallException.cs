namespace Auditor.Accounts.Aws;

/// <summary>A call to AWS that has no answer to rely on. Its message reads aloud and is fit for a report.</summary>
internal sealed class AwsCallException : Exception
{
    public AwsCallException(AwsFailure kind, string code, string detail, AwsOperation operation, string account, string region, Exception? inner = null)
        : base(Sentence(kind, code, detail, operation, account, region), inner)
    {
        Kind = kind;
        Code = code;
        Detail = detail;
        Call = operation.ToString();
        Account = account;
        Region = region;
    }

    public AwsFailure Kind { get; }

    /// <summary>AWS's code without namespace, <c>NoSuchTagSet</c>; a word of our own, <c>Html</c>, where AWS gave none.</summary>
    public string Code { get; }

    /// <summary>What AWS says of it, on one line and of bounded length; may be empty.</summary>
    public string Detail { get; }

    /// <summary><c>rds:DescribeDBInstances</c>.</summary>
    public string Call { get; }

    public string Account { get; }

    public string Region { get; }

    private static string Sentence(AwsFailure kind, string code, string detail, AwsOperation operation, string account, string region)
    {
        var what = kind switch
        {
            AwsFailure.Denied => "was denied",
            AwsFailure.Throttled => "was throttled",
            AwsFailure.TimedOut => "timed out",
            AwsFailure.Malformed => "was not answered by AWS as expected",
            AwsFailure.NotFound => "found nothing",
            AwsFailure.Unreachable => "could not reach AWS",
            AwsFailure.NotAsked => "was not asked",
            _ => "failed",
        };
        // Before the caller is known, neither is the account.
        var where = account == "?" ? region : $"{account}/{region}";
        return detail.Length == 0
            ? $"{operation} {what} in {where}: {code}"
            : $"{operation} {what} in {where}: {code}: {detail}";
    }
}
