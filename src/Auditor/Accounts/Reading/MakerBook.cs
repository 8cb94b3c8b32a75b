using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>Gathers which live resources AWS, another resource or another account made, as far as what was read of each tells.</summary>
/// <param name="table">What tells resources apart.</param>
internal sealed class MakerBook(ReadTable table)
{
    private readonly List<(ResourceDefinition Resource, MappedDocument Document)> _asked = [];
    private readonly Dictionary<LiveKey, string> _unread = [];

    /// <summary>Why it is not known who made some.</summary>
    public IReadOnlyDictionary<LiveKey, string> Unread => _unread;

    /// <summary>Adds a resource and what was read of it; one that a stack manages is declared there.</summary>
    public void Add(ResourceDefinition resource, MappedDocument document)
    {
        if (resource.Origin.Stack is not null || document.Type.MadeByOthers.IsEmpty)
        {
            return;
        }

        _asked.Add((resource, document));
        if (document.MakerUnread is { } reason)
        {
            _unread[LiveKey.Of(resource, table)] = reason;
        }
    }

    /// <summary>Who made them.</summary>
    public IReadOnlyDictionary<LiveKey, string> MadeByOthers()
    {
        var (made, names) = (new Dictionary<LiveKey, string>(), new HashSet<(string Type, string? Region, string Name)>());

        // Wholes first: what is made of a default VPC names it. No part of a part is told by what it is of.
        foreach (var pass in (ReadOnlySpan<int>)[0, 1])
        {
            foreach (var (resource, document) in _asked)
            {
                var region = resource.Origin.Region;
                if (document.Maker((type, name) => pass > 0 && names.Contains((type, region, name))) is { } maker && made.TryAdd(LiveKey.Of(resource, table), maker) && pass == 0)
                {
                    foreach (var name in ((string?[])[resource.PhysicalId, resource.Arn]).OfType<string>())
                    {
                        names.Add((resource.Type, region, name));
                    }
                }
            }
        }

        return made;
    }
}
