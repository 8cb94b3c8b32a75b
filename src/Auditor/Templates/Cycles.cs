using Policies.Model;

namespace Auditor.Templates;

/// <summary>Finds resources that depend on themselves through others.</summary>
internal static class Cycles
{
    /// <summary>One circle of each tangle of resources, first resource repeated at its end; by Tarjan's method, without recursion.</summary>
    public static IEnumerable<List<ResourceDefinition>> In(Dictionary<ResourceDefinition, List<ResourceDefinition>> edges)
    {
        var (index, low, onStack, tangle) = (new Dictionary<ResourceDefinition, int>(), new Dictionary<ResourceDefinition, int>(), new HashSet<ResourceDefinition>(), new Stack<ResourceDefinition>());
        foreach (var start in edges.Keys)
        {
            if (index.ContainsKey(start))
            {
                continue;
            }

            var path = new Stack<(ResourceDefinition Resource, int Next)>();
            path.Push((start, 0));
            while (path.TryPop(out var frame))
            {
                var (resource, next) = frame;
                if (next == 0)
                {
                    low[resource] = index[resource] = index.Count;
                    tangle.Push(resource);
                    onStack.Add(resource);
                }

                if (edges.TryGetValue(resource, out var targets) && next < targets.Count)
                {
                    path.Push((resource, next + 1));
                    var target = targets[next];
                    if (!index.TryGetValue(target, out var seen))
                    {
                        path.Push((target, 0));
                    }
                    else if (onStack.Contains(target))
                    {
                        low[resource] = Math.Min(low[resource], seen);
                    }

                    continue;
                }

                if (path.TryPeek(out var caller))
                {
                    low[caller.Resource] = Math.Min(low[caller.Resource], low[resource]);
                }

                if (low[resource] == index[resource])
                {
                    var members = new HashSet<ResourceDefinition>();
                    ResourceDefinition member;
                    do
                    {
                        member = tangle.Pop();
                        onStack.Remove(member);
                        members.Add(member);
                    }
                    while (member != resource);

                    if (members.Count > 1 || (targets?.Contains(resource) ?? false))
                    {
                        yield return Circle(resource, members, edges);
                    }
                }
            }
        }
    }

    private static List<ResourceDefinition> Circle(ResourceDefinition start, HashSet<ResourceDefinition> members, Dictionary<ResourceDefinition, List<ResourceDefinition>> edges)
    {
        var came = new Dictionary<ResourceDefinition, ResourceDefinition>();
        var pending = new Queue<ResourceDefinition>([start]);
        while (pending.TryDequeue(out var next))
        {
            foreach (var target in edges[next].Where(members.Contains))
            {
                if (target == start)
                {
                    var circle = new List<ResourceDefinition> { start };
                    for (var step = next; step != start; step = came[step])
                    {
                        circle.Insert(0, step);
                    }

                    circle.Insert(0, start);
                    return circle;
                }

                if (came.TryAdd(target, next))
                {
                    pending.Enqueue(target);
                }
            }
        }

        return [start, start];
    }
}
