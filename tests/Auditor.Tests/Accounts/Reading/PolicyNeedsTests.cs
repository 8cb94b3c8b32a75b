using System.Runtime.CompilerServices;
using Auditor.Accounts.Reading;
using Auditor.Authoring;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reading;

/// <summary>The table of what policies need is what their cases ask for; with AUDITOR_UPDATE=1 it is written anew.</summary>
public sealed class PolicyNeedsTests
{
    private const string File = "src/Auditor/Accounts/Reading/needs.tsv";

    [Fact]
    public void The_table_holds_every_type_that_the_cases_of_a_policy_look_for()
    {
        var expected = string.Concat(PolicyCatalog.All.OrderBy(policy => policy.Id, StringComparer.Ordinal).Select(policy => $"{policy.Id}\t{string.Join(' ', Needs(policy).Order(StringComparer.Ordinal))}\n"));
        var path = Path.Combine(Root(), File);
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") is "1")
        {
            System.IO.File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, System.IO.File.ReadAllText(path));
    }

    [Fact]
    public void A_policy_of_ones_own_may_need_anything()
    {
        var policies = PolicyCatalog.All.Select(policy => policy.Default).ToList();

        Assert.Contains("AWS::RDS::DBInstance", PolicyNeeds.Of(policies)!);
        Assert.Null(PolicyNeeds.Of([.. policies, new OwnPolicy()]));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", ".."));

    private static HashSet<string> Needs(PolicyDescriptor policy)
    {
        var types = new HashSet<string>(policy.Default.ResourceTypes, StringComparer.Ordinal);
        foreach (var one in CaseFile.Of(policy))
        {
            CaseRun.Judge(policy, one, new() { RequireExplicit = one.RequireExplicit, LooksFor = type => types.Add(type) });
        }

        return types;
    }

    private sealed class OwnPolicy : Policy<Policies.Resources.Vpc>
    {
        public override PolicyMetadata Metadata { get; } = new() { Id = "own-policy", Title = "Own", Rationale = "Own.", Remediation = "Own.", Severity = Severity.Low };

        protected override Verdict Evaluate(Policies.Resources.Vpc resource) => Verdict.Compliant;
    }
}
