using System.Text;
using CsCheck;
using Policies.Model;

namespace Auditor.Tests.Templates.Graph;

/// <summary>
/// What is said while a condition is open must hold however it is decided: an answer that is not Unknown is the answer in every world
/// that the parameters allow. What may not apply and holds where it does is Compliant, since nothing is broken either way. Unknown is always allowed, and it is required where the worlds differ.
/// </summary>
public sealed class SoundnessTests
{
    private static readonly string[] Parameters = ["P", "Q"];
    private static readonly string[] Values = ["a", "b", "c"];

    // c is never an allowed value of P.
    private static readonly (string P, string Q)[] Worlds = [("a", "a"), ("a", "b"), ("a", "c"), ("b", "a"), ("b", "b"), ("b", "c")];

    private static readonly Gen<string> Comparison = Gen.OneOf(
        Gen.Select(Pick(Parameters), Pick(Values), (parameter, value) => $"!Equals [!Ref {parameter}, {value}]"),
        Gen.Const("!Equals [!Ref P, !Ref Q]"));

    private static readonly Gen<string> Condition = Gen.Recursive<string>((depth, inner) => depth > 2
        ? Comparison
        : Gen.OneOf(
            Comparison,
            Gen.Int[0, 2].Select(index => $"!Condition C{index}"),
            inner.Select(one => $"!Not [{one}]"),
            Gen.Select(inner, inner, (one, other) => $"!And [{one}, {other}]"),
            Gen.Select(inner, inner, (one, other) => $"!Or [{one}, {other}]")));

    private static readonly Gen<string> Flag = Gen.Recursive<string>((depth, inner) => depth > 2
        ? Pick("true", "false", "!Ref AWS::NoValue")
        : Gen.OneOf(
            Pick("true", "false", "!Ref AWS::NoValue"),
            Gen.Select(Gen.Int[0, 5], inner, inner, (condition, one, other) => $"!If [C{condition}, {one}, {other}]")));

    private static readonly Gen<string> Names = Gen.Recursive<string>((depth, inner) => depth > 2
        ? Pick("x", "y")
        : Gen.OneOf(
            Pick("x", "y", "!Ref P", "!Ref Q"),
            Gen.Select(inner, inner, (one, other) => $"!Join [\"-\", [{one}, {other}, !If [C1, z, !Ref AWS::NoValue]]]"),
            Gen.Select(Gen.Int[0, 5], inner, inner, (condition, one, other) => $"!If [C{condition}, {one}, {other}]")));

    private static readonly Gen<string> Template = Gen.Select(Condition.Array[6], Flag.Array[3], Names.Array[2], Gen.Int[-1, 5].Array[4], Write);

    [Fact]
    public void No_answer_under_an_open_condition_is_contradicted_by_a_decided_one() => Template.Sample(
        template =>
        {
            var open = Verdicts(template, []);
            var worlds = Worlds.Select(world => Verdicts(template, [("P", world.P), ("Q", world.Q)])).ToList();
            foreach (var (key, outcome) in open)
            {
                // Where a reference leads to what its world does not have, CloudFormation refuses the template.
                var decided = worlds.Where(world => world.ContainsKey(key)).Select(world => world[key]).Where(other => other is not Outcome.Unknown).Distinct().ToList();
                if (outcome is not Outcome.Unknown && decided.Exists(other => (other is Outcome.NonCompliant) != (outcome is Outcome.NonCompliant)))
                {
                    throw new InvalidOperationException($"{key} is {outcome} while open, but {string.Join(" or ", decided)} when decided");
                }
            }

            // What exists in a world is judged while open too.
            foreach (var key in worlds.SelectMany(world => world.Keys).Where(key => !open.ContainsKey(key)))
            {
                throw new InvalidOperationException($"{key} was not judged while open");
            }
        },
        iter: 3_000,
        print: template => template);

    private static Dictionary<string, Outcome> Verdicts(string template, (string, string)[] given)
    {
        var read = Graphs.Read(template, null, given);
        if (read.Problems.Any(problem => !problem.Message.EndsWith("refers to itself", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException(string.Join('\n', read.Messages()));
        }

        // A condition that refers to itself means nothing in any world.
        var graph = new ResourceGraph(read.Resources);
        return !read.Problems.IsEmpty ? [] : read.Resources.Where(resource => resource.Type.StartsWith("Test::", StringComparison.Ordinal))
            .SelectMany(resource => new Policy[] { new IsOn(), new IsNamed(), new RefersToOn() }.Select(policy => (Key: $"{policy.Metadata.Id} {resource.LogicalId}", policy.Judge(resource, graph).Outcome)))
            .ToDictionary(one => one.Key, one => one.Outcome, StringComparer.Ordinal);
    }

    private static string Write(string[] conditions, string[] flags, string[] names, int[] existence)
    {
        var text = new StringBuilder("Parameters:\n  P: { Type: String, AllowedValues: [a, b] }\n  Q: { Type: String }\nConditions:\n");
        for (var i = 0; i < conditions.Length; i++)
        {
            text.Append("  C").Append(i).Append(": ").AppendLine(conditions[i]);
        }

        text.AppendLine("Resources:");
        for (var i = 0; i < flags.Length; i++)
        {
            text.Append("  R").Append(i).AppendLine(":\n    Type: Test::It");
            if (existence[i] >= 0)
            {
                text.Append("    Condition: C").Append(existence[i]).AppendLine();
            }

            text.Append("    Properties:\n      On: ").AppendLine(flags[i])
                .Append("      Name: ").AppendLine(names[i % names.Length])
                .Append("      List: [").Append(names[0]).Append(", !If [C").Append(i).Append(", ").Append(names[1]).AppendLine(", !Ref AWS::NoValue]]")
                .Append("      Next: ").AppendLine(i + 1 < flags.Length ? existence[3] >= 0 ? $"!If [C{existence[3]}, !Ref R{i + 1}, !Ref AWS::NoValue]" : $"!Ref R{i + 1}" : "none");
        }

        return text.ToString();
    }

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static PolicyMetadata Describe(string id) => new() { Id = id, Title = id, Rationale = id, Remediation = id, Severity = Severity.Low };

    private readonly record struct It(Resource Resource) : IResourceView<It>
    {
        public static string Type => "Test::It";

        public static It View(Resource resource) => new(resource);

        public Value<bool> On => Resource["On"].Boolean.OrDefault(false);

        public Value<string> Name => Resource["Name"].Text;

        public Many<Property> List => Resource["List"].Items;

        public Many<It> Next => Resource.Graph.Follow<It>(Resource["Next"].Text);
    }

    private sealed class IsOn : Policy<It>
    {
        public override PolicyMetadata Metadata { get; } = Describe("on");

        protected override Verdict Evaluate(It resource) => resource.On.Is(true);
    }

    private sealed class IsNamed : Policy<It>
    {
        public override PolicyMetadata Metadata { get; } = Describe("named");

        protected override Verdict Evaluate(It resource) =>
            resource.Name.IsOneOf("x", "x-y", "x-y-z", "a") | resource.List.Any(item => item.Text.Is("y"), resource.Resource["List"].Answer(Outcome.NonCompliant, "y"));
    }

    private sealed class RefersToOn : Policy<It>
    {
        public override PolicyMetadata Metadata { get; } = Describe("refers");

        protected override Verdict Applies(It resource) => resource.Name.IsNot("b");

        protected override Verdict Evaluate(It resource) => resource.On.Is(false) | resource.Next.All(next => next.On.Is(true), resource.Resource["Next"].Answer(Outcome.Compliant, "none"));
    }
}
