using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A CloudWatch alarm on the states of other alarms.</summary>
public sealed partial record CompositeAlarm(Resource Resource) : IResourceView<CompositeAlarm>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudWatch::CompositeAlarm";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["AlarmName"];

    /// <inheritdoc/>
    public static CompositeAlarm View(Resource resource) => new(resource);

    /// <summary>
    /// The alarms that its rule names, by reference, name or ARN: <c>ALARM("name") AND NOT OK(arn)</c>
    /// (CloudWatch API: PutCompositeAlarm, AlarmRule).
    /// </summary>
    public Many<Value<string>> Members
    {
        get
        {
            var rule = Resource["AlarmRule"];
            return Many<Value<string>>.Join(rule.Node switch
            {
                CompositeNode composite => composite.Parts.OfType<ReferenceNode>().Select(part => Many<Value<string>>.Of(rule.With(part).Text)),
                ScalarNode scalar => Named.Matches(scalar.Text).Select(match => Many<Value<string>>.Of(new Value<string>.Known(rule, match.Groups["alarm"].Value))),
                _ => [],
            });
        }
    }

    /// <summary>What it does when it fires.</summary>
    public AlarmActions Actions => new(Resource);

    [GeneratedRegex("""(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*["']?(?<alarm>[^"')]+?)["']?\s*\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Named { get; }
}
