namespace Auditor.Tests.Accounts.Reads;

/// <summary>The generated documentation; <c>AUDITOR_UPDATE=1</c> brings it up to date.</summary>
public sealed class ReadsDocumentationTests
{
    private const string UpdateVariable = "AUDITOR_UPDATE";

    [Fact]
    public void The_committed_page_is_that_of_the_table()
    {
        var file = Path.Combine(SharedFolder.Root, "docs", "reads.md");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(file, ReadsDocumentation.Page());
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == ReadsDocumentation.Page(),
            $"docs/reads.md is not what the table says. Write it anew: {UpdateVariable}=1 dotnet run --project tests/Auditor.Tests -- -class {typeof(ReadsDocumentationTests).FullName}");
    }
}
