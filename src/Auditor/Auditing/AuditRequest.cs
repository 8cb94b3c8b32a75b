using System.Collections.Immutable;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Parameters;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>What is to be audited, by which policies, and what blocks.</summary>
internal sealed record AuditRequest
{
    /// <summary>The templates and assemblies; none where accounts are audited.</summary>
    public ImmutableArray<TemplateSource> Sources { get; init; } = [];

    /// <summary>The paths as they were given, for reports.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    public required AuditConfiguration Configuration { get; init; }

    public required PolicyDirectory Policies { get; init; }

    public PolicySelection Selection { get; init; } = PolicySelection.All;

    /// <summary>The frameworks that the result states; none where no report shows any.</summary>
    public FrameworkSelection Frameworks { get; init; } = FrameworkSelection.All;

    public ParameterValues Parameters { get; init; } = ParameterValues.None;

    /// <summary>The environment of everything, or null to tell it by the rules.</summary>
    public string? Environment { get; init; }

    /// <summary>The severity from which findings block; null for none.</summary>
    public Severity? FailOn { get; init; } = Severity.High;

    /// <summary>Whether unknown findings block too.</summary>
    public bool FailOnUnknown { get; init; }

    public Baseline? Baseline { get; init; }

    /// <summary>What is judged of what is read; a scan may leave something out.</summary>
    public JudgedPart Judged { get; init; } = JudgedPart.All;

    /// <summary>Whether the result keeps every evaluation.</summary>
    public bool All { get; init; }

    /// <summary>Whether resources of no environment get recovery estimates too.</summary>
    public bool Recovery { get; init; }

    /// <summary>Whether the result has pictures of what was read, for reports that draw them.</summary>
    public bool Pictures { get; init; }

    /// <summary>What deserves a look already.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>What already went wrong.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];
}
