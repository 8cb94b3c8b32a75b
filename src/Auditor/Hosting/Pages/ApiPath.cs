namespace Auditor.Hosting.Pages;

/// <summary>Where the interface for programs has what pages show.</summary>
internal static class ApiPath
{
    public const string Findings = "/api/v1/findings";

    public static string Finding(string account, string id) => $"/api/v1{PageQuery.Path("findings", account, id)}";

    public static string Resource(string account, string key) => $"/api/v1{PageQuery.Path("resources", account, key)}";

    public static string Recovery(string account) => new PageQuery("/api/v1/recovery").With("account", account).ToString();

    /// <summary>The result of a scan in a format.</summary>
    public static string Result(string scan, string format) => new PageQuery($"/api/v1{PageQuery.Path("scans", scan, "result")}").With("format", format).ToString();
}
