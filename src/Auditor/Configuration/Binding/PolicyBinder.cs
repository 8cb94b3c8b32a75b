using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Binding;

/// <summary>Gives policies their parameters, once per environment. Policies that no environment sets otherwise are the same instances everywhere.</summary>
internal sealed class PolicyBinder
{
    private const string ParameterSuffix = " (Parameter '";

    private readonly AuditConfiguration _configuration;
    private readonly PolicyDirectory _policies;
    private readonly PolicySelection _selection;
    private readonly ICollection<Problem> _problems;
    private readonly Dictionary<string, PolicySettings> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Policy?> _ofAllEnvironments = new(StringComparer.Ordinal);
    private readonly HashSet<Problem> _reported = [];

    private PolicyBinder(AuditConfiguration configuration, PolicyDirectory policies, PolicySelection selection, ICollection<Problem> problems)
    {
        (_configuration, _policies, _selection, _problems) = (configuration, policies, selection, problems);
        foreach (var settings in configuration.Policies)
        {
            _settings[settings.Id] = settings;
        }
    }

    /// <summary>Binds a catalogue for every environment.</summary>
    /// <param name="configuration">What <c>policies.json</c> says.</param>
    /// <param name="policies">The catalogue.</param>
    /// <param name="selection">The policies that may take part.</param>
    /// <param name="problems">Receives parameters that a policy does not accept; the policy does not take part where they hold.</param>
    public static PolicySets Bind(AuditConfiguration configuration, PolicyDirectory policies, PolicySelection selection, ICollection<Problem> problems)
    {
        var binder = new PolicyBinder(configuration, policies, selection, problems);
        var ofNone = binder.Bind(null);
        var byEnvironment = new Dictionary<string, PolicySet>(StringComparer.Ordinal);
        foreach (var environment in configuration.Environments)
        {
            byEnvironment[environment.Name] = binder.IsLikeNone(environment) ? ofNone : binder.Bind(environment);
        }

        return new(ofNone, byEnvironment);
    }

    private bool IsLikeNone(EnvironmentSettings environment) =>
        environment.Parameters.IsEmpty
        && environment.Objectives.IsNone
        && _configuration.Policies.All(settings => settings.Environments is null);

    private PolicySet Bind(EnvironmentSettings? environment)
    {
        var ofEnvironment = new Dictionary<string, PolicyArguments>(StringComparer.Ordinal);
        foreach (var arguments in environment?.Parameters ?? [])
        {
            ofEnvironment[arguments.Policy] = arguments;
        }

        var bound = ImmutableArray.CreateBuilder<BoundPolicy>(_policies.All.Length);
        foreach (var descriptor in _policies.All)
        {
            var settings = _settings.GetValueOrDefault(descriptor.Id);
            if (_selection.Includes(descriptor.Id)
                && IsPartOf(settings, environment?.Name)
                && Create(descriptor, settings?.Parameters, ofEnvironment.GetValueOrDefault(descriptor.Id), environment?.Objectives ?? Objectives.None) is { } policy)
            {
                bound.Add(new(policy, settings?.Severity ?? descriptor.Metadata.Severity, settings?.Waivable ?? true));
            }
        }

        return new(bound.DrainToImmutable());
    }

    private static bool IsPartOf(PolicySettings? settings, string? environment) =>
        settings is null || (settings.Enabled && (settings.Environments is not { } only || (environment is not null && only.Contains(environment, StringComparer.Ordinal))));

    private Policy? Create(PolicyDescriptor descriptor, PolicyArguments? global, PolicyArguments? ofEnvironment, Objectives objectives)
    {
        var takesObjectives = !objectives.IsNone && descriptor.Parameters.Any(parameter => objectives.TryGet(parameter.Name, out _));
        if (ofEnvironment is null && !takesObjectives)
        {
            if (global is null)
            {
                return descriptor.Default;
            }

            if (!_ofAllEnvironments.TryGetValue(descriptor.Id, out var shared))
            {
                _ofAllEnvironments.Add(descriptor.Id, shared = Create(descriptor, [global], objectives));
            }

            return shared;
        }

        return Create(descriptor, [.. (ReadOnlySpan<PolicyArguments?>)[global, ofEnvironment]], objectives);
    }

    // Later arguments win.
    private Policy? Create(PolicyDescriptor descriptor, ImmutableArray<PolicyArguments?> arguments, Objectives objectives)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var given = new Dictionary<string, PolicyArgument>(StringComparer.Ordinal);
        foreach (var parameter in descriptor.Parameters)
        {
            if (objectives.TryGet(parameter.Name, out var objective) && objective is not null)
            {
                values[parameter.Name] = objective;
            }
        }

        foreach (var argument in arguments.SelectMany(one => one?.Values ?? []))
        {
            values[argument.Name] = argument.Value;
            given[argument.Name] = argument;
        }

        try
        {
            return descriptor.Create(values);
        }
        catch (ArgumentException rejected)
        {
            Report(descriptor, rejected, given, arguments);
            return null;
        }
    }

    private void Report(PolicyDescriptor descriptor, ArgumentException rejected, Dictionary<string, PolicyArgument> given, ImmutableArray<PolicyArguments?> arguments)
    {
        var suffix = rejected.Message.IndexOf(ParameterSuffix, StringComparison.Ordinal);
        var reason = suffix < 0 ? rejected.Message : rejected.Message[..suffix];
        var argument = rejected.ParamName is { } name ? given.GetValueOrDefault(name) : null;
        var location = argument?.Location ?? arguments.LastOrDefault(one => one is not null)?.Location;
        var problem = new Problem(
            ProblemKind.Configuration,
            argument is null ? $"{descriptor.Id} does not accept its parameters: {reason}" : $"{descriptor.Id} does not accept this \"{argument.Name}\": {reason}",
            location?.File,
            location?.Line,
            location?.Column);

        // The same setting is bound for several environments.
        if (_reported.Add(problem))
        {
            _problems.Add(problem);
        }
    }
}
