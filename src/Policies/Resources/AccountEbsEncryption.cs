using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Whether a region of an account encrypts new EBS volumes by itself. CloudFormation knows no such type; a reader of live accounts makes one for each
/// account and region, with <c>account/region</c> as physical id and the answer of <c>ec2:GetEbsEncryptionByDefault</c> as its properties. A call
/// that failed leaves an unknown value of kind <see cref="UnknownKind.Access"/> in place of the property.
/// </summary>
public sealed record AccountEbsEncryption(Resource Resource) : IResourceView<AccountEbsEncryption>
{
    /// <inheritdoc/>
    public static string Type => "Account::EbsEncryption";

    /// <inheritdoc/>
    public static AccountEbsEncryption View(Resource resource) => new(resource);

    /// <summary>Whether new volumes are encrypted; the call always says.</summary>
    public Value<bool> IsDefault => Resource["EbsEncryptionByDefault"].Boolean.OrUnknown("absent, because it was not read");
}
