using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SecretsManager;
using Constructs;
using ReferenceStack.Observability;

namespace ReferenceStack.Security;

/// <summary>The key that signs sessions: generated, encrypted, and replaced every thirty days.</summary>
/// <remarks>
/// The backend reads it while it runs, current and previous version, so that a rotation neither restarts a task nor ends a
/// session. A secret that ECS puts into the environment would stay as it was when the task started.
/// </remarks>
internal sealed class SessionKey : TracedConstruct
{
    private const string Rotation =
        """
        import boto3

        secrets = boto3.client("secretsmanager")


        def handler(event, context):
            secret, version, step = event["SecretId"], event["ClientRequestToken"], event["Step"]
            stages = secrets.describe_secret(SecretId=secret)["VersionIdsToStages"]
            if step == "createSecret" and "AWSPENDING" in stages.get(version, []):
                try:
                    secrets.get_secret_value(SecretId=secret, VersionId=version)
                except secrets.exceptions.ResourceNotFoundException:
                    value = secrets.get_random_password(PasswordLength=64, ExcludePunctuation=True)["RandomPassword"]
                    secrets.put_secret_value(
                        SecretId=secret, ClientRequestToken=version, SecretString=value, VersionStages=["AWSPENDING"])
            elif step == "finishSecret" and "AWSCURRENT" not in stages.get(version, []):
                current = next(v for v, s in stages.items() if "AWSCURRENT" in s)
                secrets.update_secret_version_stage(
                    SecretId=secret, VersionStage="AWSCURRENT", MoveToVersionId=version, RemoveFromVersionId=current)
        """;

    public SessionKey(Construct scope, string id, EnvironmentConfig config, Encryption keys)
        : base(scope, id)
    {
        Secret = Traced(new Secret(this, "Secret", new SecretProps
        {
            SecretName = $"{config.Named("housing-trends")}/session-key",
            Description = "Signs the sessions of the housing trends application",
            EncryptionKey = keys.Data,
            GenerateSecretString = new SecretStringGenerator { PasswordLength = 64, ExcludePunctuation = true },
        }));

        var name = config.Named("housing-trends-session-key-rotation");
        var function = Traced(new Function(this, "RotationFunction", new FunctionProps
        {
            FunctionName = name,
            Description = "Rotates the session key",
            Runtime = Runtime.PYTHON_3_12,
            Handler = "index.handler",
            Code = Code.FromInline(Rotation),
            Timeout = Duration.Seconds(30),
            LogGroup = Traced(new EncryptedLogGroup(this, "RotationLog", $"/aws/lambda/{name}", keys.Logs)),
        }));

        Secret.AddRotationSchedule("Rotation", new RotationScheduleOptions
        {
            RotationLambda = function,
            AutomaticallyAfter = Duration.Days(30),
        });
    }

    public Secret Secret { get; }
}
