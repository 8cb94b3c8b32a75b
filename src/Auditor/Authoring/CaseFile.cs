using System.Collections.Immutable;
using System.Text;
using Auditor.Configuration.Shapes;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>
/// Reads <c>Name.cases.yaml</c>: one YAML document per case, with the keys <c>case</c>, <c>expect</c>, and <c>template</c> or <c>live</c> last;
/// also <c>resource</c>, <c>at</c>, <c>parameters</c>, <c>requireExplicit</c> and <c>equivalent</c>.
/// </summary>
internal sealed class CaseFile
{
    private static readonly Member Name = new("case", "What the case shows, in a few words.", Texts.Meaningful) { IsRequired = true };

    private static readonly Member Expect = new(
        "expect",
        "What the policy must answer.",
        new WordShape([.. Enum.GetValues<Outcome>().Select(outcome => new Word(outcome.ToString(), outcome))]))
    { IsRequired = true };

    private static readonly Member Resource = new("resource", "The resource that is judged; without it the only one of the policy's types.", Texts.Meaningful);
    private static readonly Member At = new("at", "Where the first piece of evidence lies, such as Database/Properties/MultiAZ.", Texts.Meaningful);
    private static readonly Member RequireExplicit = new("requireExplicit", "Whether a safe default of a service must be written down all the same.", new BooleanShape());
    private static readonly Member Template = new("template", "The template.", new AnyObjectShape());
    private static readonly Member Live = new("live", "The resources as an account shows them, by physical id.", new AnyObjectShape());
    private static readonly Member Mutation = new("mutation", "The change, such as \"Database/Properties/Engine inverted\".", Texts.Meaningful) { IsRequired = true };
    private static readonly Member Because = new("because", "Why it changes nothing.", Texts.Meaningful) { IsRequired = true };

    private static readonly Member Equivalent = new(
        "equivalent",
        "The changes of the content that rightly change nothing.",
        new ListShape(new ObjectShape([Mutation, Because], values => new EquivalentMutation(values.Text(Mutation)!, values.Text(Because)!))));

    private readonly string _file;
    private readonly string[] _lines;
    private readonly ObjectShape _shape;
    private readonly List<Problem> _problems = [];

    private CaseFile(PolicyDescriptor policy, string text, string file)
    {
        _file = file;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        Member[] parameters = [.. policy.Parameters.Select(ParameterMember.Of)];
        var given = new Member("parameters", "The policy's parameters.", new ObjectShape(parameters, values => parameters
            .Where(member => values[member] is not null)
            .ToImmutableDictionary(member => member.Name, member => values[member], StringComparer.Ordinal)));
        _shape = new([Name, Expect, Resource, At, given, RequireExplicit, Equivalent, Template, Live], values => Build(values, given));
    }

    /// <summary>The cases that stand beside a policy; none where there is no file of them.</summary>
    /// <exception cref="AuditException">The file is not as it should be; the problem has its line.</exception>
    public static ImmutableArray<PolicyCase> Of(PolicyDescriptor policy) =>
        policy.Cases is { } text ? Read(policy, text, $"{policy.PolicyType.Name}.cases.yaml") : [];

    /// <summary>Reads a file's text.</summary>
    /// <param name="policy">The policy that the cases are for.</param>
    /// <param name="text">The text.</param>
    /// <param name="file">The file as messages name it.</param>
    /// <exception cref="AuditException">The file is not as it should be; the problem has its line.</exception>
    public static ImmutableArray<PolicyCase> Read(PolicyDescriptor policy, string text, string file) => new CaseFile(policy, text, file).Read();

    private ImmutableArray<PolicyCase> Read()
    {
        var reading = new Reading(_file, ProblemKind.Template, new([]), _problems);
        var cases = ImmutableArray.CreateBuilder<PolicyCase>();
        foreach (var document in YamlTreeReader.ReadAll(Encoding.UTF8.GetBytes(string.Join('\n', _lines)), _file))
        {
            if (_shape.Read(document, "a case", reading) is PolicyCase one)
            {
                cases.Add(one);
            }

            if (_problems is [var first, ..])
            {
                throw new AuditException(first);
            }
        }

        return cases.ToImmutable();
    }

    private PolicyCase Build(MemberValues values, Member parameters)
    {
        var (template, live) = (values[Template] as MapNode, values[Live] as MapNode);
        if (template is null == live is null)
        {
            _problems.Add(new(ProblemKind.Template, "a case has either a \"template\" or \"live\" resources", values.Location.File, values.Location.Line, values.Location.Column));
        }

        var content = template ?? live ?? new MapNode([], default);
        return new()
        {
            Name = values.Text(Name)!,
            Expect = (Outcome)values[Expect]!,
            Resource = values.Text(Resource),
            At = values.Text(At),
            Parameters = values[parameters] as ImmutableDictionary<string, object?> ?? ImmutableDictionary<string, object?>.Empty,
            RequireExplicit = values.Flag(RequireExplicit, otherwise: false),
            Equivalent = values.List<EquivalentMutation>(Equivalent),
            IsLive = live is not null,
            Content = content,
            Text = Slice(content),
            Location = values.Location,
        };
    }

    // The content is the last key: from its own line to the end of the document or of its indentation.
    private string Slice(MapNode content)
    {
        var (first, column) = content.Position;
        if (first <= 0)
        {
            return "";
        }

        var indent = column - 1;
        var block = _lines.Skip(first - 1).TakeWhile((line, index) => index == 0 || string.IsNullOrWhiteSpace(line) || line.Length - line.TrimStart().Length >= indent);
        return string.Join('\n', block.Select(line => line.Length > indent ? line[indent..] : "")).TrimEnd();
    }
}
