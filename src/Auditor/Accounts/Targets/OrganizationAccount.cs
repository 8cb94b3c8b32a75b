namespace Auditor.Accounts.Targets;

/// <summary>An account of an organization.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Status"><c>ACTIVE</c>, <c>SUSPENDED</c>, <c>PENDING_CLOSURE</c>, …</param>
internal sealed record OrganizationAccount(string Number, string Name, string Status)
{
    /// <summary>Whether it can be entered.</summary>
    public bool IsActive => Status is "ACTIVE";
}
