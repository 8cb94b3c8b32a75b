using System.Globalization;
using System.Text;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Who is who: the accounts of the organization, and the roles that are assumed in them.</summary>
internal sealed class ScaleOrganization
{
    private const int AccountsPerPage = 20;
    private const string KeyPrefix = "ASIA";

    public ScaleOrganization(int accounts) =>
        Accounts = [.. Enumerable.Range(0, accounts).Select(index => (100_000_000_000 + (index * 7919L)).ToString(CultureInfo.InvariantCulture))];

    /// <summary>The accounts; the first is the management account, whose credentials any other key stands for.</summary>
    public IReadOnlyList<string> Accounts { get; }

    public string AccountOf(string accessKey) =>
        accessKey.Length == 20 && accessKey.StartsWith(KeyPrefix, StringComparison.Ordinal) ? accessKey[KeyPrefix.Length..(KeyPrefix.Length + 12)] : Accounts[0];

    public AwsResponse? Answer(AwsRequest request) => request.Call switch
    {
        "sts:GetCallerIdentity" => ScalePages.Result(request, $"<Arn>arn:aws:sts::{request.Account}:assumed-role/auditor/fake</Arn><UserId>AROAFAKE:fake</UserId><Account>{request.Account}</Account>"),
        "sts:AssumeRole" => Assume(request),
        "organizations:ListAccounts" => List(request),
        "organizations:DescribeOrganization" => ScalePages.Json(request, $$"""{"Organization":{"Id":"o-scale00000","Arn":"arn:aws:organizations::{{Accounts[0]}}:organization/o-scale00000","FeatureSet":"ALL","MasterAccountId":"{{Accounts[0]}}","MasterAccountArn":"arn:aws:organizations::{{Accounts[0]}}:account/o-scale00000/{{Accounts[0]}}","MasterAccountEmail":"root@example.com"} }"""),
        "organizations:ListRoots" => ScalePages.Json(request, $$"""{"Roots":[{"Id":"r-root","Arn":"arn:aws:organizations::{{Accounts[0]}}:root/o-scale00000/r-root","Name":"Root","PolicyTypes":[]}]}"""),
        "organizations:ListOrganizationalUnitsForParent" => ScalePages.Json(request, """{"OrganizationalUnits":[]}"""),
        "organizations:ListAccountsForParent" => List(request),
        _ => null,
    };

    private static AwsResponse Assume(AwsRequest request)
    {
        var role = request.Parameter("RoleArn")!;
        var account = role.Split(':')[4];
        return ScalePages.Result(request, $"<AssumedRoleUser><AssumedRoleId>AROAFAKE:session</AssumedRoleId><Arn>{role.Replace(":iam:", ":sts:", StringComparison.Ordinal)}</Arn></AssumedRoleUser><Credentials><AccessKeyId>{KeyPrefix}{account}0000</AccessKeyId><SecretAccessKey>fakefakefakefakefakefakefakefakefakefake</SecretAccessKey><SessionToken>fake</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>");
    }

    private AwsResponse List(AwsRequest request)
    {
        var asked = request.Json();
        var start = int.TryParse(asked.Text("NextToken"), CultureInfo.InvariantCulture, out var token) ? token : 0;
        var size = Math.Min(asked.Number("MaxResults", AccountsPerPage), AccountsPerPage);
        var body = new StringBuilder("{\"Accounts\":[");
        body.AppendJoin(',', Accounts.Skip(start).Take(size).Select(account =>
            $$"""{"Id":"{{account}}","Arn":"arn:aws:organizations::{{Accounts[0]}}:account/o-scale00000/{{account}}","Email":"{{account}}@example.com","Name":"account-{{account}}","Status":"ACTIVE","State":"ACTIVE","JoinedMethod":"CREATED","JoinedTimestamp":1767607200.0}"""));
        body.Append(']');
        if (start + size < Accounts.Count)
        {
            body.Append(CultureInfo.InvariantCulture, $",\"NextToken\":\"{start + size}\"");
        }

        return ScalePages.Json(request, body.Append('}').ToString());
    }
}
