namespace Auditor.Tests.Accounts.Aws;

/// <summary>The caller's credentials in the process's environment, until they are taken back: for tests of <see cref="EnvironmentCollection"/>.</summary>
internal sealed class AwsVariables : IDisposable
{
    private static readonly string[] Names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_PROFILE", "AWS_ENDPOINT_URL"];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);

    /// <summary>Sets them.</summary>
    /// <param name="region">The caller's region.</param>
    /// <param name="endpoint">What answers in place of AWS, or null.</param>
    public AwsVariables(string region, string? endpoint = null)
    {
        foreach (var (name, value) in Names.Zip(new[] { "test", "test", region, null, endpoint }))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
