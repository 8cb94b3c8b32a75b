using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that instances and launch templates require IMDSv2.</summary>
public sealed class Imdsv2Required : Policy<Instance, LaunchTemplate>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-imdsv2-required",
        Title = "Instances and launch templates require IMDSv2",
        Rationale = "Without tokens, whoever makes an application fetch an address of his choice fetches the credentials of its role.",
        Remediation = "Set HttpTokens of MetadataOptions to required.",
        Severity = Severity.High,
    };

    private const string Expected = "required";

    /// <inheritdoc/>
    protected override Verdict Evaluate(Instance instance) => instance.Settings.RequiresTokens(
        tokens => instance.LaunchTemplate.All(Evaluate, whenNone: NotSaid(tokens)));

    /// <inheritdoc/>
    protected override Verdict Evaluate(LaunchTemplate template) => template.Settings.RequiresTokens(NotSaid);

    // Live instances always say; live launch templates need not.
    private static Verdict NotSaid(Property tokens) => tokens.Answer(Outcome.Unknown, Expected, "absent, which leaves it to the account's default and the image");
}
