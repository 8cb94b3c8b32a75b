using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>Makes a report of what comparing the accounts came to: identities, severities, remedies, waivers, baseline.</summary>
/// <param name="request">What was asked for, and what blocks.</param>
/// <param name="scope">What was compared.</param>
internal sealed class DriftConclusion(AuditRequest request, DriftScope scope)
{
    private const string Stack = "AWS::CloudFormation::Stack";

    /// <summary>Concludes.</summary>
    /// <param name="accounts">What the accounts came to.</param>
    /// <param name="deployments">The deployments of each stack.</param>
    /// <param name="waivers">The waivers.</param>
    public DriftReport Conclude(IReadOnlyCollection<AccountComparison> accounts, Deployments deployments, WaiverBook waivers)
    {
        var tally = new DriftTally();
        foreach (var account in accounts)
        {
            tally.Add(account.Tally);
        }

        ImmutableArray<ComparedStack> stacks = [.. accounts.SelectMany(account => account.Stacks).Concat(NotDeployed.Of(scope, accounts))
            .OrderBy(stack => stack.Account, StringComparer.Ordinal).ThenBy(stack => stack.Region, StringComparer.Ordinal).ThenBy(stack => stack.Name, StringComparer.Ordinal)];
        return new()
        {
            Against = scope.Against switch { DriftAgainst.Deployed => "deployed", DriftAgainst.Synthesized => "synthesized", _ => "both" },
            Differences = [.. accounts.SelectMany(account => account.Differences.Select(difference => Weigh(difference, account, deployments, waivers)))
                .Concat(stacks.Select(OfStack).OfType<FoundDifference>().Select(difference => Weigh(difference, null, deployments, waivers)))
                .OrderBy(difference => difference.Policies.IsEmpty)

                // There may be very many of them, in accounts that nobody kept in order.
                .ThenBy(difference => difference is { Kind: DifferenceKind.Unmanaged, Policies.IsEmpty: true })
                .ThenByDescending(difference => difference.Severity)
                .ThenBy(difference => difference.Resource.Account, StringComparer.Ordinal)
                .ThenBy(difference => difference.Resource.Region, StringComparer.Ordinal)
                .ThenBy(difference => difference.Resource.Stack, StringComparer.Ordinal)
                .ThenBy(difference => difference.Resource.Name, StringComparer.Ordinal)
                .ThenBy(difference => difference.Resource.Type, StringComparer.Ordinal)
                .ThenBy(difference => difference.Kind is DifferenceKind.PendingChange)
                .ThenBy(difference => difference.Path, StringComparer.Ordinal)],
            Stacks = stacks,

            // Of those that nobody wants it is not told whether they are there.
            Listed = !scope.Stacks.IsEmpty ? [] : [.. accounts.SelectMany(account => account.Targets).Select(target => $"{target.Account}/{target.Region}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Equivalences = tally.Equivalences(Reasons.Of),
            NotCompared = tally.NotCompared,
        };
    }

    // Other teams have stacks too: one that is of the assembly's application and is no longer in it has a name that differs from another's in its last part.
    private FoundDifference? OfStack(ComparedStack stack)
    {
        var origin = new ResourceOrigin { IsLive = true, Account = stack.Account, Region = stack.Region, Stack = stack.Name, Environment = stack.Environment };
        var resource = new ResourceDefinition(Stack, stack.Name, origin, default) { ConstructPath = stack.Name }.With(new MapNode([], default));
        return stack.Status is null ? new(DifferenceKind.PendingChange, resource, null, Text("synthesized"), null)
            : stack.IsSynthesized is false && !stack.Name.Contains('/', StringComparison.Ordinal) && IsOfApplication(stack.Name) ? new(DifferenceKind.Unmanaged, resource, null, null, Text("deployed"))
            : null;
    }

    private bool IsOfApplication(string name) => name.LastIndexOf('-') is > 0 and var end
        && scope.Assembly!.Stacks.Any(stack => stack.Name.LastIndexOf('-') == end && stack.Name.AsSpan(0, end).SequenceEqual(name.AsSpan(0, end)));

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);

    private Difference Weigh(FoundDifference found, AccountComparison? account, Deployments deployments, WaiverBook waivers)
    {
        var definition = found.Resource;
        var synthesized = account?.Synthesized.GetValueOrDefault(ResourceKey.Of(definition));
        var resource = Describe(definition, synthesized);
        var values = new DriftValue(definition.Type);
        var path = found.Path ?? "Properties";
        var expected = values.Of(found.Expected, path, found.Owner);
        var actual = DriftValue.AsNumberLike(expected, values.Of(found.Actual, path, found.Owner));
        var source = scope.Assembly?.SourceOf(definition.Origin, resource.ConstructPath);
        var location = synthesized is { Origin.Template: { } file } && NodePath.Nearest(synthesized, found.Path) is { Line: > 0 } place ? new Location(file, place.Line, place.Column) : null;
        var isPending = found.Kind is DifferenceKind.PendingChange;
        var now = isPending || found.Path is null || synthesized is null ? null : values.Of(NodePath.Find(synthesized, found.Path), path, found.Owner);
        var id = FindingIdentity.Of(isPending ? "pending" : "drift", resource, Identity(found, expected ?? actual), deployments.IsCopy(resource));
        var severity = found.Causes.Select(finding => finding.Severity).DefaultIfEmpty(Severity.Low).Max();
        severity = found.Kind is DifferenceKind.Missing && severity < Severity.High ? Severity.High : severity;
        var waiver = waivers.MatchDrift(resource, found.Path);
        var isKnown = request.Baseline?.HasDifference(id);
        var isAdopted = now is not null && JsonNode.DeepEquals(now, actual);
        return new()
        {
            Id = id,
            Kind = found.Kind,
            Resource = resource,
            Path = found.Path,
            Expected = expected,
            Actual = actual,
            IsSecret = values.HidSecret,
            Synthesized = now is null || JsonNode.DeepEquals(now, expected) ? null : now,
            Policies = [.. Remedies.Breaks(found)],
            Severity = severity,
            Remediation = Remedies.Of(found, (source ?? location) is { } at ? FormattableString.Invariant($"{at.File}:{at.Line}") : null, isAdopted),
            Location = location,
            Source = source,
            MadeBy = found.MadeBy,
            Waiver = waiver,
            Baseline = isKnown is null ? null : isKnown.Value ? "unchanged" : "new",

            // What is not deployed yet is no drift: only what it would break blocks.
            Blocking = waiver is null && isKnown is not true && severity >= request.FailOn && (!isPending || found.Causes.Count > 0),
        };
    }

    // An item of a list is known by what it says, wherever it stands; what no stack manages by its type too, and by what tells it from others of its id.
    private static string Identity(FoundDifference found, JsonNode? value) => found switch
    {
        { Kind: DifferenceKind.Unmanaged, Key.Length: 0 } => found.Resource.Type,
        { Kind: DifferenceKind.Unmanaged } => $"{found.Resource.Type} {found.Key}",
        { Path: { } path } when path[(path.LastIndexOf('/') + 1)..].All(char.IsAsciiDigit) && (found.Expected is null || found.Actual is null) =>
            $"{path[..path.LastIndexOf('/')]}/{(found.Expected is null ? "+" : "-")}{value?.ToJsonString()}",
        _ => found.Path ?? "",
    };

    private static AuditedResource Describe(ResourceDefinition definition, ResourceDefinition? synthesized) => new()
    {
        Type = definition.Type,
        LogicalId = definition.LogicalId,
        Template = synthesized?.Origin.Template ?? definition.Origin.Template,
        Stack = definition.Origin.Stack,
        Environment = definition.Origin.Environment,
        ConstructPath = definition.ConstructPath ?? synthesized?.ConstructPath,
        PhysicalId = definition.PhysicalId,
        Arn = definition.Arn,
        Account = definition.Origin.Account,
        Region = definition.Origin.Region,
    };
}
