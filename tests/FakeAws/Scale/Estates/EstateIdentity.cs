using System.Globalization;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale.Estates;

/// <summary>Roles, policies, keys and secrets.</summary>
internal sealed class EstateIdentity : EstateService
{
    private readonly EstateKind _role;
    private readonly EstateKind _policy;
    private readonly EstateKind _key;
    private readonly EstateKind _alias;
    private readonly EstateKind _secret;

    public EstateIdentity(ScaleEstate estate)
        : base(estate)
    {
        _role = new("AWS::IAM::Role", "Role", 16, number => _role!.NameOf(number), number => $$"""
            {"RoleName":{{_role!.TemplateName(number)}},"AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]},"MaxSessionDuration":7200,"ManagedPolicyArns":[{"Ref":"{{_policy!.LogicalIdFor(_role, number)}}"}],"Policies":[{"PolicyName":"own","PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":{"Fn::Sub":"${Bucket0.Arn}/*"} }]} }],"Tags":{{Tags}}}
            """) { Drifts = "MaxSessionDuration" };
        _policy = new("AWS::IAM::ManagedPolicy", "Policy", 6, PolicyArn, number => $$"""
            {"ManagedPolicyName":{{_policy!.TemplateName(number)}},"PolicyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:PutLogEvents","logs:CreateLogStream"],"Resource":{"Fn::GetAtt":["Log0","Arn"]} }]} }
            """) { Drifts = "PolicyDocument" };
        _key = new("AWS::KMS::Key", "Key", 2, Uuid, number => $$"""
            {"Description":"Data","EnableKeyRotation":true,"KeyPolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":{"Fn::Sub":"arn:${AWS::Partition}:iam::${AWS::AccountId}:root"} },"Action":"kms:*","Resource":"*"}]},"Tags":{{Tags}}}
            """);
        _alias = new("AWS::KMS::Alias", "Alias", 2, number => $"alias/{_alias!.NameOf(number)}", number => $$"""
            {"AliasName":{"Fn::Sub":"alias/${AWS::StackName}-alias-{{_alias!.IndexOf(number).ToString(CultureInfo.InvariantCulture)}}"},"TargetKeyId":{"Ref":"{{_key.LogicalIdFor(_alias, number)}}"} }
            """);
        _secret = new("AWS::SecretsManager::Secret", "Secret", 8, SecretArn, number => $$"""
            {"Name":{{_secret!.TemplateName(number)}},"Description":"Access to a partner","KmsKeyId":{"Fn::GetAtt":["Key0","Arn"]},"Tags":{{Tags}}}
            """) { Drifts = "Description" };
    }

    public override IEnumerable<EstateKind> Kinds => [_role, _policy, _key, _alias, _secret];

    /// <summary>The first key of a stack, which everything in it is encrypted with.</summary>
    public static string KeyArn(ScaleEstate estate, int stack) => estate.Arn("kms", $"key/{Uuid(stack * estate.Kinds.Single(kind => kind.Name == "Key").PerStack)}");

    public override AwsResponse? Answer(AwsRequest request) => request.Service switch
    {
        "iam" => Iam(request),
        "kms" => Key(request),
        "secretsmanager" => Secret(request),
        _ => null,
    };

    private string PolicyArn(int number) => $"arn:aws:iam::{ScaleEstate.Account}:policy/{_policy.NameOf(number)}";

    private string RoleArn(int number) => $"arn:aws:iam::{ScaleEstate.Account}:role/{_role.NameOf(number)}";

    private string SecretArn(int number) => Estate.Arn("secretsmanager", $"secret:{_secret.NameOf(number)}");

    private AwsResponse? Iam(AwsRequest request) => request.Operation switch
    {
        "GetAccountAuthorizationDetails" => Details(request),
        "ListRoles" => Truncated(request, "Roles", All(_role, number => $"<Path>/</Path><RoleName>{_role.NameOf(number)}</RoleName><Arn>{RoleArn(number)}</Arn><MaxSessionDuration>{(IsChanged(_role, number) ? 3600 : 7200)}</MaxSessionDuration>")),
        "ListOpenIDConnectProviders" => ScalePages.Result(request, "<OpenIDConnectProviderList/>"),
        "GetAccountSummary" => ScalePages.Result(request, "<SummaryMap><entry><key>AccountMFAEnabled</key><value>1</value></entry><entry><key>AccountAccessKeysPresent</key><value>0</value></entry></SummaryMap>"),
        _ => null,
    };

    // Roles first, policies on the pages behind them.
    private AwsResponse Details(AwsRequest request)
    {
        var (roles, policies) = (All(_role, Role), All(_policy, Policy));
        var (page, next) = ScalePages.Cut(new EstateList(roles.Count + policies.Count, index => index < roles.Count ? roles[index] : policies[index - roles.Count]), request.Parameter("Marker"), 500);
        var items = page.ToLookup(item => item.StartsWith("<Path>", StringComparison.Ordinal), item => $"<member>{item}</member>");
        return ScalePages.Result(request, $"{More(next)}<UserDetailList/><GroupDetailList/><RoleDetailList>{string.Concat(items[true])}</RoleDetailList><Policies>{string.Concat(items[false])}</Policies>");
    }

    private static AwsResponse Truncated(AwsRequest request, string list, IReadOnlyList<string> all)
    {
        var (page, next) = ScalePages.Cut(all, request.Parameter("Marker"), 500);
        return ScalePages.Result(request, $"{More(next)}<{list}>{string.Concat(page.Select(item => $"<member>{item}</member>"))}</{list}>");
    }

    private static string More(string? next) => next is null ? "<IsTruncated>false</IsTruncated>" : $"<IsTruncated>true</IsTruncated><Marker>{next}</Marker>";

    private string Role(int number)
    {
        var bucket = Estate.Kinds.Single(kind => kind.Name == "Bucket");
        var own = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:PutObject","s3:GetObject"],"Resource":["arn:aws:s3:::{{bucket.NameOf(_role.StackOf(number) * bucket.PerStack)}}/*"]}]}""";
        const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
        var policy = _policy.NumberFor(_role, number);
        return $"<Path>/</Path><RoleName>{_role.NameOf(number)}</RoleName><RoleId>AROA{number:D16}</RoleId><Arn>{RoleArn(number)}</Arn><CreateDate>{ScaleIds.Time}</CreateDate><AssumeRolePolicyDocument>{Uri.EscapeDataString(Trust)}</AssumeRolePolicyDocument><InstanceProfileList/><RolePolicyList><member><PolicyName>own</PolicyName><PolicyDocument>{Uri.EscapeDataString(own)}</PolicyDocument></member></RolePolicyList><AttachedManagedPolicies><member><PolicyName>{_policy.NameOf(policy)}</PolicyName><PolicyArn>{PolicyArn(policy)}</PolicyArn></member></AttachedManagedPolicies><Tags><member><Key>team</Key><Value>platform</Value></member></Tags><RoleLastUsed/>";
    }

    private string Policy(int number)
    {
        var log = Estate.Kinds.Single(kind => kind.Name == "Log");
        var action = IsChanged(_policy, number) ? "logs:*" : "logs:CreateLogStream";
        var document = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["{{action}}","logs:PutLogEvents"],"Resource":"{{Estate.Arn("logs", $"log-group:{log.NameOf(_policy.StackOf(number) * log.PerStack)}:*")}}"}]}""";
        return $"<PolicyName>{_policy.NameOf(number)}</PolicyName><PolicyId>ANPA{number:D16}</PolicyId><Arn>{PolicyArn(number)}</Arn><Path>/</Path><DefaultVersionId>v1</DefaultVersionId><AttachmentCount>4</AttachmentCount><IsAttachable>true</IsAttachable><CreateDate>{ScaleIds.Time}</CreateDate><UpdateDate>{ScaleIds.Time}</UpdateDate><PolicyVersionList><member><Document>{Uri.EscapeDataString(document)}</Document><VersionId>v1</VersionId><IsDefaultVersion>true</IsDefaultVersion><CreateDate>{ScaleIds.Time}</CreateDate></member></PolicyVersionList>";
    }

    private AwsResponse? Key(AwsRequest request)
    {
        var key = request.Json().Text("KeyId")?.Split('/')[^1];
        return request.Operation switch
        {
            "ListKeys" => ScalePages.Json(request, "Keys", All(_key, number => $$"""{"KeyId":"{{Uuid(number)}}","KeyArn":"{{Estate.Arn("kms", $"key/{Uuid(number)}")}}"}"""), "Marker", "Limit", most: 1000, answered: "NextMarker"),
            "ListAliases" => ScalePages.Json(request, "Aliases", All(_alias, number => $$"""{"AliasName":"alias/{{_alias.NameOf(number)}}","AliasArn":"{{Estate.Arn("kms", $"alias/{_alias.NameOf(number)}")}}","TargetKeyId":"{{Uuid(_key.NumberFor(_alias, number))}}"}"""), "Marker", "Limit", answered: "NextMarker"),
            "DescribeKey" => ScalePages.Json(request, $$"""{"KeyMetadata":{"AWSAccountId":"{{ScaleEstate.Account}}","KeyId":"{{key}}","Arn":"{{Estate.Arn("kms", $"key/{key}")}}","CreationDate":1767607200.0,"Enabled":true,"Description":"Data","KeyUsage":"ENCRYPT_DECRYPT","KeyState":"Enabled","Origin":"AWS_KMS","KeyManager":"CUSTOMER","CustomerMasterKeySpec":"SYMMETRIC_DEFAULT","KeySpec":"SYMMETRIC_DEFAULT","EncryptionAlgorithms":["SYMMETRIC_DEFAULT"],"MultiRegion":false} }"""),
            "GetKeyRotationStatus" => ScalePages.Json(request, $$"""{"KeyRotationEnabled":true,"KeyId":"{{key}}","RotationPeriodInDays":365}"""),
            "GetKeyPolicy" => ScalePages.Json(request, $$"""{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::{{ScaleEstate.Account}}:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}","PolicyName":"default"}"""),
            "ListResourceTags" => ScalePages.Json(request, """{"Tags":[{"TagKey":"team","TagValue":"platform"}],"Truncated":false}"""),
            _ => null,
        };
    }

    private AwsResponse? Secret(AwsRequest request) => request.Operation switch
    {
        "ListSecrets" => ScalePages.Json(request, "SecretList", All(_secret, Secret)),
        "DescribeSecret" => ScalePages.Json(request, Secret(_secret.NumberOf(request.Json().Text("SecretId")!.Split(':')[^1]))),
        "GetResourcePolicy" => ScalePages.Json(request, $$"""{"ARN":"{{request.Json().Text("SecretId")}}","Name":"secret"}"""),
        _ => null,
    };

    private string Secret(int number) =>
        $$"""{"ARN":"{{SecretArn(number)}}","Name":"{{_secret.NameOf(number)}}","Description":"{{(IsChanged(_secret, number) ? "Changed by hand" : "Access to a partner")}}","KmsKeyId":"{{KeyArn(Estate, _secret.StackOf(number))}}","Tags":[{"Key":"team","Value":"platform"}],"SecretVersionsToStages":{} }""";
}
