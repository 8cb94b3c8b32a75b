using System.Collections.Immutable;

namespace Auditor.Authoring;

/// <summary>What the compiler made of sources.</summary>
/// <param name="Assembly">The assembly's bytes.</param>
/// <param name="Warnings">What the compiler has to say all the same; files by their names.</param>
internal sealed record CompiledPolicies(byte[] Assembly, ImmutableArray<Problem> Warnings);
