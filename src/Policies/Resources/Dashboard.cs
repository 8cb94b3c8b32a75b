using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudWatch dashboard.</summary>
public readonly record struct Dashboard(Resource Resource) : IResourceView<Dashboard>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudWatch::Dashboard";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["DashboardName"];

    /// <inheritdoc/>
    public static Dashboard View(Resource resource) => new(resource);

    /// <summary>The widgets, as a text of JSON in which everything that is not known is spelled as <c>${…}</c>.</summary>
    public Value<string> Body => Resource["DashboardBody"].Symbol;
}
