using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html.Packing;

/// <summary>What the script of the page filters, groups and searches the findings by: columns, in the order of the page.</summary>
/// <remarks>Texts are told once and referred to by number, for the size of the file and so that a search looks at each only once.</remarks>
internal sealed class FindingIndex
{
    private readonly Dictionary<string, int> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<AuditedResource, int> _resources = [];
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<Finding> _findings;
    private readonly Func<string, PolicyDescription?> _describe;

    private FindingIndex(IReadOnlyList<Finding> findings, Func<string, PolicyDescription?> describe)
    {
        _findings = findings;
        _describe = describe;
    }

    /// <summary>The index, packed.</summary>
    /// <param name="findings">The findings in the order of the page.</param>
    /// <param name="describe">Describes a policy, where it is known.</param>
    /// <param name="ids">The ids of what is packed.</param>
    public static string Pack(IReadOnlyList<Finding> findings, Func<string, PolicyDescription?> describe, IReadOnlyList<string> ids) => PackedText.Of(stream =>
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        Strings(writer, "ids", ids);
        new FindingIndex(findings, describe).Write(writer);
        writer.WriteEndObject();
    });

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("findings");
        Numbers(writer, "policy", finding => Number(_policies, finding.Policy));
        Numbers(writer, "resource", finding => Number(_resources, finding.Resource));
        Numbers(writer, "text", finding => Number(_texts, TextOf(finding)));
        Numbers(writer, "severity", finding => Severity.Critical - finding.Severity);
        Numbers(writer, "unknown", finding => finding.Outcome is Outcome.Unknown ? 1 : 0);
        Numbers(writer, "state", StateOf);
        writer.WriteEndObject();
        Strings(writer, "texts", _texts.Keys);

        writer.WriteStartObject("policies");
        Strings(writer, "name", _policies.Keys);
        Strings(writer, "text", _policies.Keys.Select(TextOf));
        Strings(writer, "controls", _policies.Keys.Select(id => string.Join('\n', ControlsOf(id).Select(control => $"{Printable.Of(control.Framework)}/{Printable.Of(control.Id)}"))), isPrintable: true);
        writer.WriteEndObject();

        writer.WriteStartObject("resources");
        Strings(writer, "environment", _resources.Keys.Select(resource => FindingView.NameOf(resource.Environment)));
        Strings(writer, "service", _resources.Keys.Select(resource => FindingView.ServiceOf(resource.Type)));
        var fields = _resources.Keys.Select(resource => References.Among(FindingFields.Of(resource))).ToArray();
        for (var number = 0; number < FindingFields.Names.Length; number++)
        {
            Strings(writer, FindingFields.Names[number], fields.Select(all => all[number]), isPrintable: true);
        }

        writer.WriteEndObject();
        Strings(writer, "fields", FindingFields.Names);
    }

    private ImmutableArray<Control> ControlsOf(string policy) => _describe(policy)?.Controls ?? First(policy).Controls;

    private Finding First(string policy) => _findings.First(finding => finding.Policy == policy);

    // A saved result may have findings of policies that it does not describe.
    private string TextOf(string policy) => _describe(policy) is { } described
        ? $"{policy} {described.Title} {described.Rationale} {described.Remediation}"
        : $"{policy} {First(policy).Title} {First(policy).Remediation}";

    private static string TextOf(Finding finding) => string.Join(' ', finding.Evidence
        .SelectMany(one => new[] { one.Resource == finding.Resource.LogicalId ? null : one.Resource, one.Path, one.Expected, one.Actual })
        .Append(finding.Condition)
        .Append(finding.Source?.File)
        .Append(finding.Waiver?.Owner)
        .Append(finding.Waiver?.Reason)
        .OfType<string>());

    private static int StateOf(Finding finding) =>
        (finding.Waiver is null ? 0 : 1) | (finding.Blocking ? 2 : 0) | (finding.Baseline switch { "new" => 4, "unchanged" => 8, _ => 0 });

    private static int Number<T>(Dictionary<T, int> numbers, T value)
        where T : notnull
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            number = numbers.Count;
            numbers.Add(value, number);
        }

        return number;
    }

    private void Numbers(Utf8JsonWriter writer, string name, Func<Finding, int> read)
    {
        writer.WriteStartArray(name);
        foreach (var finding in _findings)
        {
            writer.WriteNumberValue(read(finding));
        }

        writer.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> texts, bool isPrintable = false)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(isPrintable ? text : Printable.Of(text));
        }

        writer.WriteEndArray();
    }
}
