using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Templates;
using Policies;
using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>Audits an assembly as <c>auditor check --all --fail-on low</c> does at the root of the repository.</summary>
internal static class RootGate
{
    private static readonly PolicyDirectory Catalogue = new(PolicyCatalog.All);

    public static ConfigurationResult Configuration { get; } = ConfigurationFile.Load(file: null, Repository.Root, Catalogue);

    public static AuditResult Audit(string folder, string? environment = null) =>
        new TemplateAudit(
            new AuditRequest
            {
                Sources = [.. TemplateDiscovery.Find(folder)],
                Configuration = Configuration.Configuration,
                Policies = Catalogue,
                Environment = environment,
                FailOn = Severity.Low,
                All = true,
                Pictures = true,
                Problems = Configuration.Problems,
            },
            TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);
}
