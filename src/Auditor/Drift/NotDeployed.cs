namespace Auditor.Drift;

/// <summary>The stacks of the assembly that are not deployed.</summary>
internal static class NotDeployed
{
    /// <summary>Those that are for an account and a region that were read, and are not there.</summary>
    /// <param name="scope">What is compared.</param>
    /// <param name="accounts">What the accounts came to.</param>
    public static IEnumerable<ComparedStack> Of(DriftScope scope, IReadOnlyCollection<AccountComparison> accounts)
    {
        var deployed = accounts.SelectMany(account => account.Stacks).Where(stack => stack.IsSynthesized is true).ToLookup(stack => stack.Name, StringComparer.Ordinal);
        foreach (var artifact in scope.Assembly?.Stacks.Where(stack => scope.Includes(stack.Name)) ?? [])
        {
            var isRead = accounts.SelectMany(account => account.Targets).Any(target => (artifact.Account is null || artifact.Account == target.Account) && (artifact.Region is null || artifact.Region == target.Region));
            if (isRead && !deployed[artifact.Name].Any(stack => (artifact.Account is null || artifact.Account == stack.Account) && (artifact.Region is null || artifact.Region == stack.Region)))
            {
                yield return new(artifact.Name, artifact.Account, artifact.Region) { IsSynthesized = true, Pending = 1 };
            }
        }
    }
}
