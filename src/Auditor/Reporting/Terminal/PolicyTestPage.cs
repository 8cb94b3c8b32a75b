using System.Collections.Immutable;
using System.Globalization;
using Auditor.Auditing;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>What a policy says of its cases, of their mutations, and of templates.</summary>
/// <param name="page">Where it is written.</param>
/// <param name="policy">The policy.</param>
/// <param name="verbose">Whether the evidence of what is as expected is shown too, and every mutation.</param>
internal sealed class PolicyTestPage(ConsolePage page, PolicyDescriptor policy, bool verbose)
{
    private const int Margin = 2;
    private const int Body = 4;
    private const int Detail = 6;

    /// <summary>Writes what all policies together came to.</summary>
    public static void WriteTotal(ConsolePage page, int policies, TestTally total)
    {
        page.Blank();
        page.Line(0, Margin, [new(Figures.Count(policies, "policy", "policies"), Ink.Strong), ": ", .. Counts(total)]);
    }

    /// <summary>Writes the cases and what went unnoticed of their mutations.</summary>
    public TestTally WriteCases(ImmutableArray<PolicyCase> cases)
    {
        page.Blank();
        page.Line(0, Margin, new(policy.Id, Ink.Strong), "  ", policy.Metadata.Title);
        if (cases.IsEmpty)
        {
            page.Line(Margin, Body, new Piece($"no cases: {policy.PolicyType.Name}.cases.yaml is not there", Ink.Medium));
            return default;
        }

        var failed = 0;
        foreach (var one in cases)
        {
            var result = CaseRun.Of(policy, one);
            failed += result.Passed ? 0 : 1;
            Write(result);
        }

        var (tried, unnoticed) = failed == 0 ? WriteMutations(cases) : (0, 0);
        var tally = new TestTally(cases.Length, failed, tried, unnoticed);
        page.Line(Margin, Body, Counts(tally));
        return tally;
    }

    /// <summary>Writes what the policy says of the resources of templates.</summary>
    /// <exception cref="AuditException">They cannot be read.</exception>
    public void WriteTemplates(string path, CancellationToken cancellation)
    {
        var directory = new PolicyDirectory([policy]);
        var result = new TemplateAudit(
            new() { Sources = [.. TemplateDiscovery.Find(path)], Scope = [path], Configuration = AuditConfiguration.Default, Policies = directory, Selection = PolicySelection.All, All = true },
            TimeProvider.System).Run(cancellation: cancellation);
        if (result.Errors is [var first, ..])
        {
            throw new AuditException(first);
        }

        page.Blank();
        page.Line(Margin, Body, new Piece(path, Ink.Strong));
        if (result.Evaluations.IsEmpty)
        {
            page.Line(Margin, Body, $"no resource of type {string.Join(" or ", policy.Default.ResourceTypes)}");
        }

        var findings = result.Findings.ToLookup(finding => finding.Resource);
        foreach (var evaluation in result.Evaluations)
        {
            page.Line(Margin, Detail, new(evaluation.Outcome.ToString().PadRight("NotApplicable".Length), OutcomeInk.Of(evaluation.Outcome)), "  ", evaluation.Resource.Name, new($"  {evaluation.Resource.Type}", Ink.Faint));
            foreach (var evidence in findings[evaluation.Resource].SelectMany(finding => finding.Evidence))
            {
                WriteEvidence(Detail, $"{evidence.Resource}/{evidence.Path}", evidence.Expected, evidence.Actual);
            }
        }
    }

    private static Piece[] Counts(TestTally tally) =>
    [
        new(Figures.Count(tally.Cases, "case"), Ink.Faint),
        new($", {Figures.Number(tally.Failed)} failed", tally.Failed > 0 ? Ink.High : Ink.Faint),
        new(tally.Failed > 0 && tally.Mutations == 0 ? "; mutations are tried once every case is as expected" : $"; {Figures.Count(tally.Mutations, "mutation")}", Ink.Faint),
        new(tally.Failed > 0 && tally.Mutations == 0 ? "" : $", {Figures.Number(tally.Unnoticed)} unnoticed", tally.Unnoticed > 0 ? Ink.High : Ink.Faint),
    ];

    private void Write(CaseResult result)
    {
        page.Line(
            Margin,
            Body,
            Mark(result.Passed),
            result.Case.Name,
            result.Passed ? new($"  {result.Verdict.Outcome}", Ink.Faint) : new($"  {result.Failure}", Ink.High),
            result.Passed ? "" : string.Create(CultureInfo.InvariantCulture, $"  {result.Case.Location.File}:{result.Case.Location.Line}"));
        if (verbose || !result.Passed)
        {
            foreach (var evidence in result.Verdict.Evidence)
            {
                WriteEvidence(Body, $"{evidence.Resource.LogicalId}/{evidence.Path}", evidence.Expected, evidence.Actual);
            }
        }
    }

    private (int Tried, int Survived) WriteMutations(ImmutableArray<PolicyCase> cases)
    {
        var (tried, survived) = (0, 0);
        foreach (var one in MutationRun.Cases(policy, cases))
        {
            var (results, unused) = MutationRun.Of(policy, one);
            tried += results.Length;
            foreach (var result in results.Where(result => verbose || result.Survival is not null))
            {
                survived += result.Survival is null ? 0 : 1;
                page.Line(
                    Margin,
                    Body,
                    Mark(result.Survival is null),
                    $"{one.Name}, {result.Mutation.Name}",
                    result.Survival is null ? new($"  {result.Outcome}", Ink.Faint) : new($"  {result.Survival}", Ink.High));
            }

            foreach (var equivalent in unused)
            {
                survived++;
                page.Line(Margin, Body, Mark(isGood: false), $"{one.Name}, {equivalent.Mutation}", new("  needs no exception: it is noticed, or not tried", Ink.High));
            }
        }

        return (tried, survived);
    }

    private void WriteEvidence(int indent, string place, string expected, string actual) => page.Line(indent, Detail, new Piece($"{place}: expected {expected}, was {actual}", Ink.Faint));

    private static Piece Mark(bool isGood) => isGood ? new("✓ ", Ink.Good) : new("✗ ", Ink.High);
}
