using Auditor.Authoring;
using Auditor.Tests;

namespace Policies.Tests.Authoring;

/// <summary>The generated documentation; <c>AUDITOR_UPDATE=1</c> brings it up to date, as <c>auditor policies docs</c> does.</summary>
public sealed class DocumentationTests
{
    private static readonly PolicyDocumentation Documentation = new(
        [.. PolicyCatalog.All.Select(policy => new PolicyManual(policy))],
        Path.Combine(SharedFolder.Root, "docs", "policies"),
        Path.Combine(SharedFolder.Root, "src", "Policies", "README.md"));

    [Fact]
    public void Every_page_and_table_is_up_to_date()
    {
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") == "1")
        {
            Documentation.Write();
        }

        Assert.True(
            Documentation.Stale() is [],
            $"stale: {string.Join(", ", Documentation.Stale().Select(file => Path.GetRelativePath(SharedFolder.Root, file.File)))}; run auditor policies docs --output docs/policies --index src/Policies/README.md");
    }
}
