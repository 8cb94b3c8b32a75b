using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// The settings of an account against public access to its buckets. CloudFormation knows no such type; a reader of live accounts makes one for each
/// account, with the account's id as physical id, without a region, and with the answer of <c>s3:GetPublicAccessBlock</c> of S3 Control as its
/// properties: none where AWS answers <c>NoSuchPublicAccessBlockConfiguration</c>. A call that failed leaves an unknown value of kind
/// <see cref="UnknownKind.Access"/> in place of all properties.
/// </summary>
public sealed record AccountPublicAccessBlock(Resource Resource) : IResourceView<AccountPublicAccessBlock>
{
    /// <inheritdoc/>
    public static string Type => "Account::S3PublicAccessBlock";

    /// <inheritdoc/>
    public static AccountPublicAccessBlock View(Resource resource) => new(resource);

    /// <summary>The four settings; one that is not there is off.</summary>
    public PublicAccessBlock Settings => new(Resource.Properties);
}
