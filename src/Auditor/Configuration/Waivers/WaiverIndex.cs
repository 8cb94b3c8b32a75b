using Auditor.Auditing;

namespace Auditor.Configuration.Waivers;

/// <summary>The waivers of one policy, by what they name.</summary>
internal sealed class WaiverIndex
{
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly List<int> _others = [];

    public void Add(Waiver waiver, int number)
    {
        var name = waiver switch
        {
            { Resource: { } resource } when !Wildcard.IsIn(resource) => resource,
            { Resource: null, Scope: WaiverScope.Resource resource } => resource.LogicalId,
            { Resource: null, Scope: WaiverScope.Construct { Path.Length: > 0 } construct } => construct.Path,
            _ => null,
        };
        if (name is null)
        {
            _others.Add(number);
        }
        else if (_byName.TryGetValue(name, out var numbers))
        {
            numbers.Add(number);
        }
        else
        {
            _byName.Add(name, [number]);
        }
    }

    /// <summary>The numbers of the waivers that may be for a resource.</summary>
    public IEnumerable<int> Candidates(AuditedResource resource)
    {
        foreach (var number in _others)
        {
            yield return number;
        }

        foreach (var name in Names(resource))
        {
            if (_byName.TryGetValue(name, out var numbers))
            {
                foreach (var number in numbers)
                {
                    yield return number;
                }
            }
        }
    }

    // A construct path and every construct that it lies within, then the rest.
    private static IEnumerable<string> Names(AuditedResource resource)
    {
        yield return resource.LogicalId;
        if (resource.PhysicalId is { } id)
        {
            yield return id;
        }

        if (resource.Arn is { } arn)
        {
            yield return arn;
        }

        if (resource.ConstructPath is { } path)
        {
            for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
            {
                yield return path[..end];
            }
        }
    }
}
