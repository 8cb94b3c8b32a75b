using System.Collections.Immutable;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reads;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Drift.Inventory;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>Compares the stacks of one account with what is live and with what is synthesized, and tells which policies the differences break.</summary>
/// <param name="scope">What is compared.</param>
/// <param name="table">How live resources are read.</param>
/// <param name="policies">The policies, for what they look for.</param>
/// <param name="judge">Judges resources as an audit would.</param>
internal sealed class AccountDrift(DriftScope scope, ReadTable table, PolicyDirectory policies, Func<ImmutableArray<ResourceDefinition>, ImmutableArray<Finding>> judge)
{
    /// <summary>Compares.</summary>
    /// <param name="reading">What was read of the account.</param>
    /// <param name="live">The findings of what is live.</param>
    public AccountComparison Compare(AccountReading reading, ImmutableArray<Finding> live)
    {
        var compared = reading.Stacks.Where(stack => scope.Includes(stack.Name)).ToImmutableArray();
        var nested = reading.Stacks.Where(stack => stack.Template is not null).SelectMany(stack => stack.Nested.Values).ToHashSet(StringComparer.Ordinal);
        var ready = compared.Where(stack => Unready(stack, nested) is null).ToImmutableArray();
        var drift = scope.Against.HasFlag(DriftAgainst.Deployed) ? OfLive(reading, ready) : [];
        var deployed = new Lazy<TemplateGraph>(() => new DeployedTemplates(reading.Stacks).Declared());
        var before = new Lazy<ImmutableArray<Finding>>(() => judge(deployed.Value.Resources));
        var unmanaged = scope.IncludesUnmanaged ? new Unmanaged(reading, table).Compare() : new([], new(), 0);
        ImmutableArray<FoundDifference> found = [.. drift.SelectMany(one => one.Differences), .. unmanaged.Differences];
        if (!found.IsEmpty)
        {
            new BrokenPolicies(before.Value, policies).Attribute(found, live);
            BrokenPolicies.AttributeOwn(found, live);
        }

        var synthesized = scope.Assembly?.Evaluate(ready.Where(stack => !stack.IsNested));
        var pending = scope.Against.HasFlag(DriftAgainst.Synthesized) && synthesized is not null ? OfSynthesized(reading, ready, synthesized) : [];
        ImmutableArray<FoundDifference> changes = [.. pending.SelectMany(one => one.Differences)];
        if (!changes.IsEmpty)
        {
            new BrokenPolicies(before.Value, policies).Attribute(changes, judge(synthesized!.Resources));
        }

        var tally = new DriftTally();
        foreach (var one in drift.Concat(pending).Append(unmanaged))
        {
            tally.Add(one.Tally);
        }

        return new(
            [.. found, .. changes],
            [.. compared.Select(stack => Describe(stack, ready.IndexOf(stack), drift, pending, synthesized, nested))],
            tally,
            [.. (scope.Assembly?.Problems ?? []).Concat(synthesized?.Problems ?? [])])
        {
            Names = reading.StackNames,
            Unlisted = reading.Unlisted,
            Targets = reading.Listed,
            Synthesized = (synthesized?.Resources ?? []).GroupBy(ResourceKey.Of).ToDictionary(group => group.Key, group => group.First()),
        };
    }

    // While CloudFormation is at work, its template tells of what is to come.
    private static string? Unready(DeployedStack stack, HashSet<string> nested) =>
        stack.Unread is { } reason ? reason
        : stack.IsNested && !nested.Contains(stack.Id) ? "the stack that it is nested in was not read"
        : stack.Status is { } status && status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) && !status.EndsWith("CLEANUP_IN_PROGRESS", StringComparison.Ordinal) ? $"CloudFormation is at work on it ({status}); compare it again when that is done"
        : stack.Status is "UPDATE_FAILED" ? "its update failed half way (UPDATE_FAILED): its template tells of what was not deployed; continue the update, or roll it back"
        : null;

    private ImmutableArray<StackComparison> OfLive(AccountReading reading, ImmutableArray<DeployedStack> stacks)
    {
        var comparison = new LiveComparison(reading, table);
        var results = new StackComparison[stacks.Length];
        Parallel.For(0, stacks.Length, index => results[index] = comparison.Compare(stacks[index]));
        return [.. results];
    }

    private ImmutableArray<StackComparison> OfSynthesized(AccountReading reading, ImmutableArray<DeployedStack> stacks, TemplateGraph synthesized)
    {
        // With macros, what was handed to CloudFormation is like what is synthesized, and what it made of that is not.
        var originals = new DeployedTemplates([.. reading.Stacks.Select(stack => stack.Original is null ? stack : stack with { Template = stack.Original })]).Declared();
        var changes = new PendingChanges(synthesized.Resources, originals.Resources);
        return [.. stacks.Select(stack => scope.Assembly!.Find(stack.Origin with { Stack = stack.Name.Split('/')[0] }) is null ? new StackComparison([], new(), 0) : changes.Compare(stack.Name, stack.Origin.Region))];
    }

    private ComparedStack Describe(DeployedStack stack, int index, ImmutableArray<StackComparison> drift, ImmutableArray<StackComparison> pending, TemplateGraph? synthesized, HashSet<string> nested) => new(stack.Name, stack.Origin.Account, stack.Origin.Region)
    {
        Environment = stack.Origin.Environment,
        Status = stack.Status,
        IsSynthesized = synthesized is null && scope.Assembly is null ? null : scope.Assembly!.Find(stack.Origin with { Stack = stack.Name.Split('/')[0] }) is not null,
        Resources = stack.Members.Length,
        Compared = index < 0 || drift.IsEmpty ? 0 : drift[index].Compared,
        Drifted = index < 0 || drift.IsEmpty ? 0 : drift[index].Differences.Length,
        Pending = index < 0 || pending.IsEmpty ? 0 : pending[index].Differences.Length,
        Problem = index < 0 ? Unready(stack, nested) : null,
    };
}
