using System.Collections.Immutable;

namespace Auditor.Accounts.Reads;

/// <summary>How an operation's answer is paged.</summary>
/// <param name="In">The arguments that ask for the next page.</param>
/// <param name="Out">The paths in the answer that tell them, one for each.</param>
/// <param name="More">The path that tells whether there is more, where a token alone does not.</param>
/// <param name="Size">The argument for the size of a page, or null.</param>
/// <param name="Max">The largest size.</param>
internal sealed record ReadPage(ImmutableArray<string> In, ImmutableArray<string> Out, string? More, string? Size, int? Max);
