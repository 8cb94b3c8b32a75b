using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Waivers;

/// <summary>Waivers that have as long to go.</summary>
internal sealed record WaiverGroupView(string Heading, string Note, ImmutableArray<WaiverLineView> Waivers);
