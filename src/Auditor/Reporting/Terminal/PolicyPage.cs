using Auditor.Authoring;

namespace Auditor.Reporting.Terminal;

/// <summary>The catalogue, and one policy in full, for a terminal.</summary>
internal static class PolicyPage
{
    private const int Margin = 2;
    private const int Body = 14;

    /// <summary>A line for each policy: severity, id, title; then what they support of each framework.</summary>
    public static void WriteList(ConsolePage page, Catalogue catalogue)
    {
        var policies = catalogue.Policies;
        var width = policies.Max(policy => policy.Id.Length);
        foreach (var policy in policies)
        {
            var severity = policy.Metadata.Severity;
            page.Line(0, 10 + width + 2, new(Words.Of(severity).PadRight(10), SeverityInk.Of(severity)), new(policy.Id.PadRight(width + 2), Ink.Strong), policy.Metadata.Title);
        }

        page.Blank();
        page.Line(0, 0, new Piece(Figures.Count(policies.Length, "policy", "policies"), Ink.Faint));
        var supported = catalogue.Frameworks.Where(framework => framework.Supported > 0).ToList();
        if (supported.Count == 0)
        {
            page.Line(0, 0, new Piece("No control of a framework is supported by these.", Ink.Faint));
            return;
        }

        page.Blank();
        page.Table([.. supported.Select(framework => new[]
        {
            framework.Framework.Name,
            $"{Figures.Number(framework.Supported)} of {Figures.Count(framework.Controls.Length, "control")}{(framework.Framework.IsComplete ? "" : " listed")} supported",
            $"{Figures.Number(framework.Partial)} of them in part",
            $"{Figures.Number(framework.NotCovered)} not covered",
        })]);
        if (supported.Count < catalogue.Frameworks.Length)
        {
            page.Line(0, 0, $"No control supported: {string.Join(", ", catalogue.Frameworks.Except(supported).Select(framework => framework.Framework.Name))}");
        }

        if (supported.Any(framework => !framework.Framework.IsComplete))
        {
            page.Line(0, 0, new Piece("Where controls are listed, the framework has others too; nothing is said about them.", Ink.Faint));
        }
    }

    /// <summary>Everything about a policy.</summary>
    public static void WriteManual(ConsolePage page, PolicyManual policy)
    {
        var severity = policy.Metadata.Severity;
        page.Line(0, Margin, new(policy.Id, Ink.Strong), "  ", new(Words.Of(severity), SeverityInk.Of(severity)));
        page.Line(0, Margin, policy.Metadata.Title);
        page.Blank();
        Entry(page, "Why", policy.Metadata.Rationale);
        Entry(page, "To mend", policy.Metadata.Remediation);
        Entry(page, "Judges", policy.ResourceTypes.IsEmpty ? "every resource" : string.Join(", ", policy.ResourceTypes));
        foreach (var parameter in policy.Parameters)
        {
            Entry(page, "Parameter", $"{parameter.Name} ({PolicyManual.TypeOf(parameter)}, default {PolicyManual.DefaultOf(parameter)}): {parameter.Description}");
        }

        foreach (var framework in policy.Controls.GroupBy(control => control.Framework, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Entry(page, "Controls", $"{framework.Key}: {string.Join(", ", framework.Select(control => control.IsPartial ? $"{control.Id} (in part)" : control.Id).Distinct(StringComparer.Ordinal))}");
        }

        Code(page, policy.Example is { IsLive: true } ? "As an account shows it" : "In CloudFormation", policy.Example?.Text, PolicyManual.SettingsOf(policy.Example));
        Code(page, "With the CDK", policy.CdkExample);
        Code(page, "What breaks it", policy.CounterExample?.Text, PolicyManual.SettingsOf(policy.CounterExample));
        page.Blank();
        page.Line(0, Margin, new Piece($"{Figures.Count(policy.Cases.Length, "case")}; auditor policies test {policy.Id} runs them", Ink.Faint));
    }

    private static void Entry(ConsolePage page, string name, string text) => page.Line(Margin, Body, new(name.PadRight(Body - Margin), Ink.Faint), text);

    private static void Code(ConsolePage page, string heading, string? code, string? settings = null)
    {
        if (code is null)
        {
            return;
        }

        page.Blank();
        page.Line(0, 0, new(heading, Ink.Strong), settings is null ? "" : $", with {settings}");
        page.Blank();
        foreach (var line in code.Split('\n'))
        {
            page.Verbatim(Margin, line);
        }
    }
}
