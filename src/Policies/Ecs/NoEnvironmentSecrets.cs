using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that no secret stands in the environment of a container.</summary>
public sealed class NoEnvironmentSecrets([Description("Names of variables that must not be there, whatever their value; those of Security Hub's ECS.8 by default")] string[]? names = null) : Policy<TaskDefinition>
{
    private readonly string[] _names = names ?? ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "ECS_ENGINE_AUTH_DATA"];

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-no-environment-secrets",
        Title = "No secret stands in the environment of a container",
        Rationale = "Whoever may read the task definition reads its environment, and every later revision keeps it.",
        Remediation = "Move the variable from Environment to Secrets, with ValueFrom naming a secret or a parameter.",
        Severity = Severity.Critical,
    };

    private const string Expected = "no secret in the environment";

    /// <inheritdoc/>
    protected override Verdict Evaluate(TaskDefinition task) => task.EveryContainer(
        container => container.Environment.All(Evaluate, whenNone: container.Source["Environment"].Answer(Outcome.Compliant, Expected)),
        Expected);

    // The value is never shown. Under a name that is not known any value may be a password.
    private Verdict Evaluate(Property variable)
    {
        var value = variable["Value"];
        return variable["Name"].Text.Judge(
            name => value.Text.Judge(
                content => Judge(name.KnownOr("")!, content) switch
                {
                    Outcome.Compliant when name is Value<string>.Unknown && !IsNothing(content) => name.Property.Answer(Outcome.Unknown, Expected, name.Describe()),
                    var outcome => value.Answer(outcome, Expected, content is Value<string>.Known ? "a value that is not shown" : content.Describe()),
                },
                Expected),
            Expected);
    }

    private static bool IsNothing(Value<string> content) => content is Value<string>.Absent or Value<string>.Known { Content.Length: 0 };

    private Outcome Judge(string name, Value<string> content)
    {
        var (forbidden, suspect) = (_names.Contains(name, StringComparer.OrdinalIgnoreCase), SecretSigns.IsSecretName(name));
        return content switch
        {
            _ when IsNothing(content) => Outcome.Compliant,
            _ when forbidden => Outcome.NonCompliant,
            Value<string>.Known { Content: var text } => SecretSigns.IsCredential(text) || (suspect && !SecretSigns.IsHarmless(text)) ? Outcome.NonCompliant : Outcome.Compliant,
            { Property.Node: ReferenceNode reference } => reference is { Target.Type: "AWS::IAM::AccessKey", Attribute: "SecretAccessKey" } ? Outcome.NonCompliant : Outcome.Compliant,
            { Property.Node: var node } when SecretSigns.ResolvesSecret(NodeText.Symbol(node)) => Outcome.NonCompliant,
            { Property.Node: CompositeNode composite } when composite.Parts.Any(part => part is ReferenceNode) => Outcome.Compliant,
            _ => suspect ? Outcome.Unknown : Outcome.Compliant,
        };
    }
}
