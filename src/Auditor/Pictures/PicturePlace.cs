namespace Auditor.Pictures;

/// <summary>Where a resource is in the pictures.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Node">The box that it is, or belongs to.</param>
internal sealed record PicturePlace(Picture Picture, PictureNode Node);
