using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudWatch alarm on the states of other alarms.</summary>
public readonly record struct CompositeAlarm(Resource Resource) : IResourceView<CompositeAlarm>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudWatch::CompositeAlarm";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["AlarmName"];

    /// <inheritdoc/>
    public static CompositeAlarm View(Resource resource) => new(resource);

    /// <summary>What it does when it fires.</summary>
    public AlarmActions Actions => new(Resource);
}
