using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Roles, policies, keys and secrets.</summary>
internal sealed class ScaleIdentity(ScaleIds ids)
{
    private const int Roles = 65;
    private const int Policies = 16;
    private const int Keys = 16;
    private const int Secrets = 8;

    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public AwsResponse? Answer(AwsRequest request, bool isEmpty) => request.Service switch
    {
        "iam" => Iam(request),
        "kms" => Key(request, isEmpty),
        "secretsmanager" => Secret(request, isEmpty),
        _ => null,
    };

    private static AwsResponse? Iam(AwsRequest request) => request.Operation switch
    {
        "GetAccountAuthorizationDetails" => ScalePages.Result(request, $"<IsTruncated>false</IsTruncated><UserDetailList/><GroupDetailList/><RoleDetailList>{string.Concat(ScalePages.Make(Roles, role => $"<member>{Role(role)}</member>"))}</RoleDetailList><Policies>{string.Concat(ScalePages.Make(Policies, policy => $"<member>{Policy(policy)}</member>"))}</Policies>"),
        "ListRoles" => ScalePages.Result(request, $"<IsTruncated>false</IsTruncated><Roles>{string.Concat(ScalePages.Make(Roles, role => $"<member><Path>/</Path><RoleName>{ScaleIds.Name("role", role)}</RoleName><Arn>{ScaleIds.GlobalArn("iam", $"role/{ScaleIds.Name("role", role)}")}</Arn><MaxSessionDuration>3600</MaxSessionDuration></member>"))}</Roles>"),
        "ListOpenIDConnectProviders" => ScalePages.Result(request, "<OpenIDConnectProviderList/>"),
        "GetAccountSummary" => ScalePages.Result(request, "<SummaryMap><entry><key>AccountMFAEnabled</key><value>1</value></entry><entry><key>AccountAccessKeysPresent</key><value>0</value></entry></SummaryMap>"),
        _ => null,
    };

    private static string Role(int index) =>
        $"<Path>/</Path><RoleName>{ScaleIds.Name("role", index)}</RoleName><RoleId>AROA{ScaleIds.Account}{index:00000}</RoleId><Arn>{ScaleIds.GlobalArn("iam", $"role/{ScaleIds.Name("role", index)}")}</Arn><CreateDate>{ScaleIds.Time}</CreateDate><AssumeRolePolicyDocument>{Uri.EscapeDataString(Trust)}</AssumeRolePolicyDocument><InstanceProfileList/><RolePolicyList><member><PolicyName>own</PolicyName><PolicyDocument>{Uri.EscapeDataString($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::{{ScaleIds.Name("bucket", index % 24)}}/*"}]}""")}</PolicyDocument></member></RolePolicyList><AttachedManagedPolicies><member><PolicyName>{ScaleIds.Name("policy", index % Policies)}</PolicyName><PolicyArn>{ScaleIds.GlobalArn("iam", $"policy/{ScaleIds.Name("policy", index % Policies)}")}</PolicyArn></member></AttachedManagedPolicies><Tags><member><Key>team</Key><Value>platform</Value></member></Tags><RoleLastUsed/>";

    private static string Policy(int index) =>
        $"<PolicyName>{ScaleIds.Name("policy", index)}</PolicyName><PolicyId>ANPA{ScaleIds.Account}{index:00000}</PolicyId><Arn>{ScaleIds.GlobalArn("iam", $"policy/{ScaleIds.Name("policy", index)}")}</Arn><Path>/</Path><DefaultVersionId>v1</DefaultVersionId><AttachmentCount>4</AttachmentCount><IsAttachable>true</IsAttachable><CreateDate>{ScaleIds.Time}</CreateDate><UpdateDate>{ScaleIds.Time}</UpdateDate><PolicyVersionList><member><Document>{Uri.EscapeDataString("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}""")}</Document><VersionId>v1</VersionId><IsDefaultVersion>true</IsDefaultVersion><CreateDate>{ScaleIds.Time}</CreateDate></member></PolicyVersionList>";

    private AwsResponse? Key(AwsRequest request, bool isEmpty)
    {
        var key = request.Json().Text("KeyId")?.Split('/')[^1];
        return request.Operation switch
        {
            "ListKeys" => ScalePages.Json(request, "Keys", isEmpty ? [] : ScalePages.Make(Keys, index => $$"""{"KeyId":"{{ScaleIds.Uuid(index)}}","KeyArn":"{{ids.KeyArn(index)}}"}"""), "Marker", "Limit", most: 1000, answered: "NextMarker"),
            "ListAliases" => ScalePages.Json(request, "Aliases", isEmpty ? [] : ScalePages.Make(Keys, index => $$"""{"AliasName":"alias/key-{{index:00}}","AliasArn":"{{ids.Arn("kms", $"alias/key-{index:00}")}}","TargetKeyId":"{{ScaleIds.Uuid(index)}}"}"""), "Marker", "Limit", answered: "NextMarker"),
            "DescribeKey" => ScalePages.Json(request, $$"""{"KeyMetadata":{"AWSAccountId":"{{ScaleIds.Account}}","KeyId":"{{key}}","Arn":"{{ids.Arn("kms", $"key/{key}")}}","CreationDate":1767607200.0,"Enabled":true,"Description":"Data","KeyUsage":"ENCRYPT_DECRYPT","KeyState":"Enabled","Origin":"AWS_KMS","KeyManager":"CUSTOMER","CustomerMasterKeySpec":"SYMMETRIC_DEFAULT","KeySpec":"SYMMETRIC_DEFAULT","EncryptionAlgorithms":["SYMMETRIC_DEFAULT"],"MultiRegion":false} }"""),
            "GetKeyRotationStatus" => ScalePages.Json(request, $$"""{"KeyRotationEnabled":true,"KeyId":"{{key}}","RotationPeriodInDays":365}"""),
            "GetKeyPolicy" => ScalePages.Json(request, $$"""{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::{{ScaleIds.Account}}:root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}","PolicyName":"default"}"""),
            "ListResourceTags" => ScalePages.Json(request, """{"Tags":[{"TagKey":"team","TagValue":"platform"}],"Truncated":false}"""),
            _ => null,
        };
    }

    private AwsResponse? Secret(AwsRequest request, bool isEmpty) => request.Operation switch
    {
        "ListSecrets" => ScalePages.Json(request, "SecretList", isEmpty ? [] : ScalePages.Make(Secrets, index => $$"""{"ARN":"{{ids.Arn("secretsmanager", $"secret:{ScaleIds.Name("secret", index)}-abcdef")}}","Name":"{{ScaleIds.Name("secret", index)}}","KmsKeyId":"{{ids.KeyArn(index)}}","RotationEnabled":true,"RotationLambdaARN":"{{ids.Arn("lambda", "function:rotate")}}","RotationRules":{"AutomaticallyAfterDays":30},"Tags":[{"Key":"team","Value":"platform"}],"SecretVersionsToStages":{} }""")),
        "DescribeSecret" => ScalePages.Json(request, $$"""{"ARN":"{{request.Json().Text("SecretId")}}","Name":"secret","RotationEnabled":true,"RotationRules":{"AutomaticallyAfterDays":30},"Tags":[{"Key":"team","Value":"platform"}]}"""),
        "GetResourcePolicy" => ScalePages.Json(request, $$"""{"ARN":"{{request.Json().Text("SecretId")}}","Name":"secret"}"""),
        _ => null,
    };
}
