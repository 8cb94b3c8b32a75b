using System.Globalization;
using System.Text;

namespace FakeAws.Scale.Estates;

/// <summary>
/// One account with many stacks in one region, whose templates, parameters, lists of resources and live resources agree but for those that are made to
/// drift. Everything is made anew for each answer: nothing of it is kept.
/// </summary>
public sealed class ScaleEstate
{
    private readonly List<EstateKind> _kinds;
    private readonly EstateAnswers _answers;
    private readonly long _driftable;

    /// <summary>Makes an estate.</summary>
    /// <param name="stacks">How many stacks.</param>
    /// <param name="resources">How many resources each has; at least <see cref="LeastResources"/>.</param>
    /// <param name="drifted">How many of all resources drift; three of four have a property changed, the fourth is deleted.</param>
    /// <param name="region">Where they are.</param>
    public ScaleEstate(int stacks, int resources = 200, int drifted = 0, string region = "us-east-1")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resources, LeastResources);
        (Stacks, Resources, Region) = (stacks, resources, region);
        var services = new EstateService[] { new EstateNetwork(this), new EstateMessages(this), new EstateData(this), new EstateIdentity(this), new EstateContainers(this) };
        _kinds = [.. services.SelectMany(service => service.Kinds)];
        Count();
        _driftable = _kinds.Where(kind => kind.Drifts is not null).Sum(kind => (long)kind.PerStack * stacks);
        Drifted = (int)Math.Min(drifted, _driftable);
        _answers = new(this, services);
    }

    /// <summary>Fewer would leave out a type that others refer to.</summary>
    public const int LeastResources = 60;

    public int Stacks { get; }

    /// <summary>How many resources each stack has.</summary>
    public int Resources { get; }

    /// <summary>How many resources drift.</summary>
    public int Drifted { get; }

    public string Region { get; }

    /// <summary>Each resource that drifts: its stack, its logical id, and the property, or null where it is deleted.</summary>
    public IEnumerable<(string Stack, string LogicalId, string? Property)> Drift
    {
        get
        {
            for (var i = 0; i < Drifted; i++)
            {
                var ordinal = i * _driftable / Drifted;
                foreach (var kind in _kinds.Where(kind => kind.Drifts is not null))
                {
                    var count = (long)kind.PerStack * Stacks;
                    if (ordinal < count)
                    {
                        yield return (StackName((int)ordinal / kind.PerStack), kind.LogicalId((int)ordinal), ChangeOf(kind, (int)ordinal) is EstateChange.Deleted ? null : kind.Drifts);
                        break;
                    }

                    ordinal -= count;
                }
            }
        }
    }

    internal IReadOnlyList<EstateKind> Kinds => _kinds;

    internal EstateAnswers Answers => _answers;

    /// <summary>The one account's twelve digits.</summary>
    public const string Account = "100000000000";

    internal static string StackName(int stack) => string.Create(CultureInfo.InvariantCulture, $"estate-{stack:0000}");

    internal string StackId(int stack) => string.Create(CultureInfo.InvariantCulture, $"arn:aws:cloudformation:{Region}:{Account}:stack/{StackName(stack)}/{stack:x8}-0000-4000-8000-000000000000");

    internal string Arn(string service, string rest) => $"arn:aws:{service}:{Region}:{Account}:{rest}";

    /// <summary>What has become of a resource.</summary>
    internal EstateChange ChangeOf(EstateKind kind, int number)
    {
        if (Drifted == 0 || kind.Drifts is null)
        {
            return EstateChange.None;
        }

        // The drifting ones are the i-th of the whole, i times the whole over their number, for every i.
        var ordinal = _kinds.TakeWhile(other => other != kind).Where(other => other.Drifts is not null).Sum(other => (long)other.PerStack * Stacks) + number;
        var index = ((ordinal * Drifted) + _driftable - 1) / _driftable;
        return index * _driftable / Drifted != ordinal || index >= Drifted ? EstateChange.None : index % 4 == 3 && kind.GoesAlone ? EstateChange.Deleted : EstateChange.Changed;
    }

    /// <summary>The template of a stack.</summary>
    internal string Template(int stack)
    {
        var text = new StringBuilder("""{"AWSTemplateFormatVersion":"2010-09-09","Parameters":{"Team":{"Type":"String"},"Retention":{"Type":"Number","Default":30}},"Resources":{""");
        var first = true;
        foreach (var kind in _kinds)
        {
            for (var number = stack * kind.PerStack; number < (stack + 1) * kind.PerStack; number++)
            {
                text.Append(first ? "\"" : ",\"").Append(kind.LogicalId(number)).Append("\":{\"Type\":\"").Append(kind.Type).Append("\",\"Properties\":").Append(kind.Properties(number)).Append('}');
                first = false;
            }
        }

        return text.Append("}}").ToString();
    }

    // The weights are those of 200 resources; what is left over by rounding goes to the last kind of messages, which needs nothing else.
    private void Count()
    {
        foreach (var kind in _kinds)
        {
            kind.PerStack = Math.Max(1, kind.Weight * Resources / 200);
        }

        var groups = _kinds.Single(kind => kind.Type == "AWS::Logs::LogGroup");
        groups.PerStack += Resources - _kinds.Sum(kind => kind.PerStack);
    }
}
