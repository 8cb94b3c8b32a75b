namespace Auditor.Hosting.Storage.Resources;

/// <summary>What is stored of a target as a whole, as JSON.</summary>
internal static class DocumentKind
{
    /// <summary>The recovery estimates.</summary>
    public const string Recovery = "recovery";

    /// <summary>The environments with their objectives.</summary>
    public const string Environments = "environments";

    public const string Pictures = "pictures";
}
