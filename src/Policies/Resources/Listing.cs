using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>What AWS listed in an account, found again among the resources that were read.</summary>
internal static class Listing
{
    /// <summary>The listed resources. An empty list means none; what was not listed, or listed and not read, is not seen.</summary>
    /// <param name="list">The list of names, of which any may be unknown.</param>
    /// <param name="isNamed">Whether a resource goes by a name of the list.</param>
    /// <typeparam name="T">The type of what is listed.</typeparam>
    public static Many<T> Of<T>(Property list, Func<T, string, bool> isNamed)
        where T : class, IResourceView<T>
    {
        // What is found needs no other; what is not found is not seen anyway.
        var read = list.Resource.Graph.All<T>(list.Resource).Elements;
        return list.IsAbsent
            ? Many<T>.NotSeen(list.Answer(Outcome.Unknown, "a list", "not read"))
            : list.Items.SelectMany(item => item.Text switch
            {
                Value<string>.Known name when read.Where(one => isNamed(one.Item, name.Content)).ToImmutableArray() is { IsEmpty: false } found => new(found, Verdict.Compliant),
                var other => Many<T>.NotSeen(item.Answer(Outcome.Unknown, $"a {T.Type} that was read", other.Describe())),
            });
    }
}
