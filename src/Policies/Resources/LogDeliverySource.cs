using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A resource whose logs CloudWatch Logs may deliver; nothing is logged until a delivery names it.</summary>
public sealed record LogDeliverySource(Resource Resource) : IResourceView<LogDeliverySource>
{
    private static readonly Relation<LogDelivery, LogDeliverySource> SourceOfDelivery = new(delivery => delivery.SourceName);

    /// <inheritdoc/>
    public static string Type => "AWS::Logs::DeliverySource";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["Name"];

    /// <inheritdoc/>
    public static LogDeliverySource View(Resource resource) => new(resource);

    /// <summary>The resource that logs.</summary>
    public Value<string> ResourceArn => Resource["ResourceArn"].Text;

    /// <summary>The kind of logs, such as <c>ACCESS_LOGS</c>.</summary>
    public Value<string> LogType => Resource["LogType"].Text;

    /// <summary>The deliveries of these logs.</summary>
    public Many<LogDelivery> Deliveries => Resource.Graph.Referring(SourceOfDelivery, this);

    /// <summary>The resource that logs, if it may be one of a service.</summary>
    public Many<Value<string>> LogsOf(string service) => ResourceArn.MayBeOf(service) ? Many<Value<string>>.Of(ResourceArn) : Many<Value<string>>.None;

    /// <summary>Holds if logs of a kind are delivered.</summary>
    public Verdict Delivers(string logType)
    {
        const string Expected = "a delivery of the logs";
        return LogType.Is(logType) & Deliveries.Exist(whenNone: Resource.Answer(Outcome.NonCompliant, "Delivery", Expected, "none"));
    }
}
