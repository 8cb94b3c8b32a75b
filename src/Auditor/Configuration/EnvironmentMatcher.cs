using System.Collections.Immutable;

namespace Auditor.Configuration;

/// <summary>
/// Finds the environment of stacks. Every kind of rule that an environment gives must agree; a kind of which nothing is known, such as the account of a
/// stack that is synthesized for any, is passed over as long as another agrees. That two environments match is a mistake in the rules, not a choice.
/// </summary>
internal sealed class EnvironmentMatcher
{
    private readonly AuditConfiguration _configuration;
    private readonly string? _chosen;

    private EnvironmentMatcher(AuditConfiguration configuration, string? chosen) => (_configuration, _chosen) = (configuration, chosen);

    /// <summary>A matcher by the rules of a configuration.</summary>
    /// <param name="configuration">What <c>policies.json</c> says.</param>
    /// <param name="chosen">The value of <c>--environment</c>, which wins over every rule, or null.</param>
    /// <param name="problems">Receives that the chosen environment does not exist.</param>
    public static EnvironmentMatcher Create(AuditConfiguration configuration, string? chosen, ICollection<Problem> problems)
    {
        if (chosen is not null && configuration.FindEnvironment(chosen) is null)
        {
            var names = configuration.Environments.Select(environment => environment.Name).ToArray();
            var hint = configuration.File is null ? "; there is no policies.json that defines it" : "";
            problems.Add(new(ProblemKind.Configuration, $"--environment: {(hint.Length > 0 ? $"there is no environment \"{chosen}\"{hint}" : UnknownEnvironment.Describe(chosen, names))}"));
            chosen = null;
        }

        return new(configuration, chosen);
    }

    /// <summary>The environment of a stack.</summary>
    public EnvironmentMatch Match(EnvironmentTarget target)
    {
        if (_chosen is not null)
        {
            return new(_chosen, null);
        }

        EnvironmentSettings? found = null;
        foreach (var environment in _configuration.Environments)
        {
            if (environment.Match is not { } rules || !Agree(rules, target))
            {
                continue;
            }

            if (found is not null)
            {
                return new(null, Ambiguous(target, found, environment));
            }

            found = environment;
        }

        return new(found?.Name, null);
    }

    private static bool Agree(EnvironmentRules rules, EnvironmentTarget target)
    {
        var stacks = Agrees(rules.Stacks, target.Stack);
        var accounts = Agrees(rules.Accounts, target.Account);
        var regions = Agrees(rules.Regions, target.Region);
        var tags = AgreesTags(rules.Tags, target.Tags);
        return !(stacks is false || accounts is false || regions is false || tags is false)
            && (stacks is true || accounts is true || regions is true || tags is true);
    }

    // Null where nothing is asked, or nothing is known.
    private static bool? Agrees(ImmutableArray<string> patterns, string? value)
    {
        if (patterns.IsEmpty || value is null)
        {
            return null;
        }

        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? AgreesTags(ImmutableArray<TagRule> rules, IReadOnlyDictionary<string, string>? tags)
    {
        if (rules.IsEmpty || tags is null)
        {
            return null;
        }

        foreach (var rule in rules)
        {
            if (!tags.TryGetValue(rule.Name, out var value) || !Wildcard.Matches(rule.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    private static Problem Ambiguous(EnvironmentTarget target, EnvironmentSettings first, EnvironmentSettings second) => new(
        ProblemKind.Configuration,
        $"{Named(target)} matches two environments, \"{first.Name}\" and \"{second.Name}\"; make \"match\" of one of them narrower, or choose one with --environment",
        second.Location.File,
        second.Location.Line,
        second.Location.Column);

    private static string Named(EnvironmentTarget target) => target switch
    {
        { Stack: { } stack } => $"the stack {stack}",
        { Account: { } account, Region: { } region } => $"what has no stack in {account}/{region}",
        { Account: { } account } => $"what has no stack in {account}",
        _ => "a template without a stack",
    };
}
