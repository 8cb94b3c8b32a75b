namespace Auditor.Pictures;

/// <summary>A resource that a box stands for, or a small one that is no box of its own and belongs to it: what findings refer to.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="LogicalId">The logical id.</param>
/// <param name="PhysicalId">The physical id of a live resource.</param>
/// <param name="Source">Where it comes from, as an index among the picture's sources.</param>
internal sealed record PicturePart(string Type, string LogicalId, string? PhysicalId, int Source);
