using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Pictures;

/// <summary>A single value at a path, and the resources that it refers to.</summary>
/// <param name="Node">The value.</param>
/// <param name="IsCertain">Whether it is the value for certain and not only under a condition that is not decided.</param>
/// <param name="References">The resources, as far as they are known.</param>
internal readonly record struct PictureValue(Node Node, bool IsCertain, ImmutableArray<PictureReference> References);
