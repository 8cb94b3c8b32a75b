using System.Collections.Immutable;

namespace ReferenceStack.Tests.Accounts;

/// <summary>A setting that somebody changes by hand, and what the next scan is to find.</summary>
/// <param name="Name">What is changed.</param>
/// <param name="MakeAsync">Changes it.</param>
/// <param name="UndoAsync">Changes it back.</param>
/// <param name="Found">The findings that are new, all of them.</param>
internal sealed record LiveChange(string Name, Func<SettingCalls, Task> MakeAsync, Func<SettingCalls, Task> UndoAsync, params ImmutableArray<ChangeFinding> Found)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
