using Policies.Model;

namespace Auditor.Pictures;

/// <summary>A resource that a property refers to.</summary>
/// <param name="Target">The resource.</param>
/// <param name="IsCertain">Whether it does so for certain and not only under a condition that is not decided.</param>
internal readonly record struct PictureReference(ResourceDefinition Target, bool IsCertain);
