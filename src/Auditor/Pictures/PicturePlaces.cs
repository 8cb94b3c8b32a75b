using Auditor.Auditing;

namespace Auditor.Pictures;

/// <summary>Tells where resources are in pictures, and so where findings about them belong.</summary>
internal sealed class PicturePlaces
{
    private readonly Dictionary<(string Type, string LogicalId, PictureSource Source), PicturePlace> _places = [];
    private readonly Dictionary<PictureSource, List<Picture>> _pictures = [];

    public PicturePlaces(IEnumerable<Picture> pictures)
    {
        foreach (var picture in pictures)
        {
            foreach (var source in picture.Sources)
            {
                if (!_pictures.TryGetValue(source, out var list))
                {
                    _pictures.Add(source, list = []);
                }

                list.Add(picture);
            }

            foreach (var node in picture.Nodes)
            {
                foreach (var part in node.Parts.Where(part => part.Source < picture.Sources.Length))
                {
                    _places.TryAdd((part.Type, part.LogicalId, picture.Sources[part.Source]), new(picture, node));
                }
            }
        }
    }

    /// <summary>The box that a resource is, or belongs to; null where it is in none.</summary>
    public PicturePlace? Find(AuditedResource resource) => _places.GetValueOrDefault((resource.Type, resource.LogicalId, SourceOf(resource)));

    /// <summary>The picture of what a resource belongs to, whether or not it is in a box of it; null where there is none.</summary>
    public Picture? PictureOf(AuditedResource resource)
    {
        if (Find(resource) is { } place)
        {
            return place.Picture;
        }

        // Environments may share a region of an account.
        var pictures = _pictures.GetValueOrDefault(SourceOf(resource)) ?? [];
        return pictures.Find(picture => picture.Environment == resource.Environment) ?? pictures.FirstOrDefault();
    }

    private static PictureSource SourceOf(AuditedResource resource) => new(resource.Template, resource.Stack, resource.Account, resource.Region);
}
