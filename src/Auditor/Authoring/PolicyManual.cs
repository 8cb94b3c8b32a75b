using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Auditor.Configuration;
using Policies;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Everything there is to say about a policy: its metadata, parameters, controls and examples.</summary>
internal sealed class PolicyManual(PolicyDescriptor policy)
{
    private ImmutableArray<PolicyCase> _cases;

    public PolicyMetadata Metadata => policy.Metadata;

    public string Id => policy.Id;

    /// <summary>What it is filed under: the last part of its namespace.</summary>
    public string Service => policy.PolicyType.Namespace is { } space ? space[(space.LastIndexOf('.') + 1)..] : "";

    public ImmutableArray<PolicyParameter> Parameters => policy.Parameters;

    /// <summary>The controls that it supports; none for a policy of somebody's own.</summary>
    public ImmutableArray<Control> Controls => ControlTable.For(policy.Id);

    /// <summary>The types of resources that it judges, in order; empty where it judges every type.</summary>
    public ImmutableArray<string> ResourceTypes =>
        policy.Default.ResourceTypes.Contains(Policy.AnyType, StringComparer.Ordinal) ? [] : [.. policy.Default.ResourceTypes.Order(StringComparer.Ordinal)];

    /// <summary>The cases that stand beside it.</summary>
    /// <exception cref="AuditException">They cannot be read.</exception>
    public ImmutableArray<PolicyCase> Cases => _cases.IsDefault ? _cases = CaseFile.Of(policy) : _cases;

    /// <summary>A template that it finds nothing wrong with; what an account shows where no template can; null without a case.</summary>
    public PolicyCase? Example => First(Outcome.Compliant);

    /// <summary>A template that breaks it; what an account shows where no template can; null without a case.</summary>
    public PolicyCase? CounterExample => First(Outcome.NonCompliant);

    /// <summary>Statements that build a compliant example with the CDK, or null.</summary>
    public string? CdkExample => policy.CdkExample?.ReplaceLineEndings("\n").TrimEnd();

    /// <summary>What a parameter takes, in words.</summary>
    public static string TypeOf(PolicyParameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return type == typeof(int) ? "whole number"
            : type == typeof(bool) ? "true or false"
            : type == typeof(string) ? "text"
            : type == typeof(TimeSpan) ? "duration"
            : type.IsAssignableFrom(typeof(ImmutableArray<int>)) || type == typeof(int[]) ? "list of whole numbers"
            : "list of texts";
    }

    /// <summary>A parameter's default as <c>policies.json</c> would spell it.</summary>
    public static string DefaultOf(PolicyParameter parameter) => Spell(parameter.Default);

    /// <summary>The parameters that a case sets, as <c>policies.json</c> would spell them; null where it sets none.</summary>
    public static string? SettingsOf(PolicyCase? one) =>
        one is { Parameters.Count: > 0 } ? string.Join(", ", one.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}: {Spell(parameter.Value)}")) : null;

    /// <summary>A parameter's value as <c>policies.json</c> would spell it.</summary>
    public static string Spell(object? value) => value switch
    {
        null => "not set",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        TimeSpan duration => $"\"{Durations.Format(duration)}\"",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Spell))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private PolicyCase? First(Outcome outcome) =>
        Cases.FirstOrDefault(one => one.Expect == outcome && !one.IsLive) ?? Cases.FirstOrDefault(one => one.Expect == outcome);
}
