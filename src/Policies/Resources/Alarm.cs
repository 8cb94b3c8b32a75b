using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudWatch alarm on a metric or an expression.</summary>
public sealed record Alarm(Resource Resource) : IResourceView<Alarm>
{
    private static readonly Relation<CompositeAlarm, Alarm> MemberOfComposite = new(composite => composite.Members);

    /// <inheritdoc/>
    public static string Type => "AWS::CloudWatch::Alarm";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["AlarmName"];

    /// <inheritdoc/>
    public static Alarm View(Resource resource) => new(resource);

    /// <summary>The metrics that it watches: its own or those of its expression.</summary>
    public Many<AlarmMetric> Metrics =>
        new AlarmMetric(Resource.Properties) is var own && own.MetricName is not Value<string>.Absent
            ? Many<AlarmMetric>.Of(own)
            : Resource["Metrics"].Items.Select(query => new AlarmMetric(query["MetricStat"]["Metric"]));

    /// <summary>The composite alarms that watch it.</summary>
    public Many<CompositeAlarm> CompositeAlarms => Resource.Graph.Referring(MemberOfComposite, this);

    /// <summary>What it does when it fires.</summary>
    public AlarmActions Actions => new(Resource);
}
