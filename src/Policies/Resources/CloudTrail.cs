using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A trail of CloudTrail. Sources of the defaults: CloudFormation's page of the type. A live one has <c>IsLogging</c> from GetTrailStatus and its
/// selectors from GetEventSelectors; what was denied is an unknown value.
/// </summary>
public sealed record CloudTrail(Resource Resource) : IResourceView<CloudTrail>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudTrail::Trail";

    /// <inheritdoc/>
    public static CloudTrail View(Resource resource) => new(resource);

    /// <summary>Whether it records every region; not by default.</summary>
    public Value<bool> IsMultiRegion => Resource["IsMultiRegionTrail"].Boolean.OrDefault(false);

    /// <summary>Whether it is switched on. It must be written, and a live one shows it by its status.</summary>
    public Value<bool> IsLogging => Resource["IsLogging"].Boolean.OrUnknown("absent, because its status was not read");

    /// <summary>Holds if it records all management events; without selectors it does (CloudTrail guide, "Logging management events").</summary>
    /// <param name="reads">Those that only read, else those that write.</param>
    public Verdict RecordsManagementEvents(bool reads) => Resource["EventSelectors"].Items.Select(selector => OfBasic(selector, reads))
        .Concat(Resource["AdvancedEventSelectors"].Items.Select(selector => OfAdvanced(selector, reads)))
        .Any(answer => answer, whenNone: Verdict.Compliant);

    private static Verdict OfBasic(Property selector, bool reads) =>
        selector["IncludeManagementEvents"].Boolean.OrDefault(true).Is(true)
        & selector["ReadWriteType"].Text.OrDefault("All").IsOneOf("All", reads ? "ReadOnly" : "WriteOnly");

    private static Verdict OfAdvanced(Property selector, bool reads) => selector["FieldSelectors"].Items.All(
        field => Admits(field, reads),
        whenNone: selector.Answer(Outcome.NonCompliant, "a selector of management events"));

    // The three fields that management events have, and the two sources that may be left out (API AdvancedFieldSelector).
    private static Verdict Admits(Property field, bool reads) => field["Field"].Text.Then(
        name => name switch
        {
            "eventCategory" => Equal(field, "Management"),
            "readOnly" => Equal(field, reads ? "true" : "false"),
            "eventSource" => field["NotEquals"].Items.All(
                source => source.Text.IsOneOf("kms.amazonaws.com", "rdsdata.amazonaws.com"),
                whenNone: field.Answer(Outcome.NonCompliant, "a selector of every source", "a selector of some")),
            _ => field.Answer(Outcome.NonCompliant, "a selector of management events", $"a selector by {name}"),
        },
        whenAbsent: Verdict.NotApplicable,
        "a field of an event");

    private static Verdict Equal(Property field, string value) => field["Equals"].Items.Any(
        one => one.Text.Test(text => text.Equals(value, StringComparison.OrdinalIgnoreCase), value),
        whenNone: field.Answer(Outcome.NonCompliant, value));
}
