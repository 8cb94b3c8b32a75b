using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace Auditor.Accounts.Aws;

/// <summary>The caller's own credentials: a profile, single sign-on included, or what the SDK finds by its chain.</summary>
/// <param name="Credentials">The credentials, tried: they are there.</param>
/// <param name="Region">The region of the environment or the profile, or null.</param>
internal sealed record AwsCredentialSource(AWSCredentials Credentials, string? Region)
{
    private const string NoneFound =
        "No AWS credentials were found. Name a profile with --profile (sign in first with 'aws sso login' if it is one of single sign-on), set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run where a role gives them.";

    /// <summary>An instance's own metadata answers in milliseconds; elsewhere its address leads nowhere.</summary>
    private static readonly TimeSpan MetadataDeadline = TimeSpan.FromSeconds(5);

    /// <summary>Finds them.</summary>
    /// <param name="profile">The profile, or null for the chain: environment, web identity, <c>AWS_PROFILE</c> or the default profile, container, instance.</param>
    /// <param name="settings">The deadline of a program or a service that gives them.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="AuditException">There are none.</exception>
    public static async Task<AwsCredentialSource> FindAsync(string? profile, AwsClientSettings settings, CancellationToken cancellation)
    {
        var profiles = new CredentialProfileStoreChain();
        var region = NotBlank(Environment.GetEnvironmentVariable("AWS_REGION")) ?? NotBlank(Environment.GetEnvironmentVariable("AWS_DEFAULT_REGION"));
        var name = profile ?? NotBlank(Environment.GetEnvironmentVariable("AWS_PROFILE")) ?? "default";
        if (profiles.TryGetProfile(name, out var known))
            region ??= known.Region?.SystemName;
        else if (profile is not null)
            throw NoProfile(profile, profiles);

        AWSCredentials? credentials = null;
        try
        {
            // Off this thread: the chain has steps that only work synchronously.
            credentials = await Task.Run(() => profile is null ? DefaultAWSCredentialsIdentityResolver.GetCredentials() : OfProfile(profile, profiles), cancellation);
            var patience = IsOfInstance(credentials) ? MetadataDeadline : settings.CallDeadline;
            await Task.Run(credentials.GetCredentialsAsync, cancellation).WaitAsync(patience, settings.Time, cancellation);
            return new AwsCredentialSource(credentials, region);
        }
        catch (ProfileNotFoundException)
        {
            throw NoProfile(name, profiles);
        }
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            var nothing = profile is null && (credentials is null || IsOfInstance(credentials));
            throw new AuditException(new Problem(ProblemKind.Access, nothing ? NoneFound : Broken(profile, failure)), failure);
        }
    }

    /// <summary>Of those that are fetched only an instance's are not of the class for that; the SDK keeps theirs to itself. Keys are not fetched at all.</summary>
    private static bool IsOfInstance(AWSCredentials credentials) => credentials is not (RefreshingAWSCredentials or EnvironmentVariablesAWSCredentials or BasicAWSCredentials or SessionAWSCredentials);

    private static string Broken(string? profile, Exception failure)
    {
        var (whose, option) = profile is null ? ("The AWS credentials of the environment or the default profile", "") : ($"The AWS credentials of the profile '{profile}'", $" --profile {profile}");
        return $"{whose} could not be had: {AwsMessage.Shorten(failure.Message).TrimEnd('.')}. If they are of single sign-on, sign in again with 'aws sso login{option}'.";
    }

    private static AWSCredentials OfProfile(string profile, CredentialProfileStoreChain profiles) =>
        profiles.TryGetAWSCredentials(profile, out var credentials) ? credentials : throw new AmazonClientException("It names neither keys nor a role nor a session.");

    private static AuditException NoProfile(string profile, CredentialProfileStoreChain profiles) =>
        new(ProblemKind.Configuration, $"There is no AWS profile '{profile}' in {profiles.ProfilesLocation ?? "~/.aws"}{Suggestion.For(profile, profiles.ListProfiles().Select(known => known.Name))}");

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
