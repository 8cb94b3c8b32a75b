namespace Auditor.Tests.Hosting.Security;

/// <summary>Somebody whom an issuer knows.</summary>
internal sealed record OidcPerson(string Subject, string Name, params string[] Groups)
{
    public static OidcPerson Operator { get; } = new("1", "olga", "cloud operators");

    public static OidcPerson Reader { get; } = new("2", "rita", "cloud readers");

    /// <summary>Somebody who can log in there and is nobody here.</summary>
    public static OidcPerson Stranger { get; } = new("3", "sam", "cooks");
}
