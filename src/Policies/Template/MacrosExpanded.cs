using Policies.Model;
using Policies.Resources;

namespace Policies.Template;

/// <summary>Asserts that a template holds nothing that only AWS can expand.</summary>
public sealed class MacrosExpanded : Policy<TemplateFile>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "template-macros-expanded",
        Title = "A template holds no macro that hides resources",
        Rationale = "What a macro produces is not in the template, so no policy has looked at it before deployment.",
        Remediation = "Audit the processed template (aws cloudformation get-template --template-stage Processed), or the deployed resources.",
        Severity = Severity.Low,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(TemplateFile template) =>
        template.NotExpanded.All(macro => macro.Answer(Outcome.Unknown, "nothing that only AWS can expand"), Verdict.NotApplicable);
}
