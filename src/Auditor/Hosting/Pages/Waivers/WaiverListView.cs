using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Waivers;

/// <summary>The waivers.</summary>
/// <param name="Lead">What they are.</param>
/// <param name="Groups">By how long they still count, the shortest first.</param>
/// <param name="More">That there are more, or null.</param>
internal sealed record WaiverListView(string Lead, ImmutableArray<WaiverGroupView> Groups, string? More);
