namespace Auditor.Accounts.Reading;

/// <summary>
/// Says which resource of a stack a live one is. Records of several types go by one physical id: where one of them is told by its key, or by nothing are
/// they told apart, the others of that id are none of the stack's.
/// </summary>
internal sealed class StackClaims
{
    private readonly StackLinks _links;
    private readonly HashSet<StackMember> _byKey = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<StackMember> _claimed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<StackMember, int> _byId = new(ReferenceEqualityComparer.Instance);

    /// <summary>What live resources claim to be.</summary>
    public StackClaims(StackLinks links, IEnumerable<MappedDocument> documents)
    {
        _links = links;
        foreach (var document in documents)
        {
            if (document.Type.Identity.Key.IsEmpty)
            {
                if (ById(document) is { } whole)
                {
                    _claimed.Add(whole);
                }

                continue;
            }

            if (ByKey(document) is { } told)
            {
                _byKey.Add(told);
            }

            if (ById(document) is { } claimed)
            {
                _byId[claimed] = _byId.GetValueOrDefault(claimed) + 1;
            }
        }
    }

    /// <summary>The stack's resource that this is, or null.</summary>
    public StackMember? MemberOf(MappedDocument document)
    {
        var (byId, byKey) = (ById(document), ByKey(document));
        return byId is not null && (ReferenceEquals(byId, byKey) || document.Type.Identity.Key.IsEmpty || (!_byKey.Contains(byId) && _byId[byId] == 1)) ? byId
            : byKey ?? ByTags(document);
    }

    // One that was replaced and kept has the tags of the one that took its place.
    private StackMember? ByTags(MappedDocument document) =>
        _links.FindByTags(document) is { } tagged && !_claimed.Contains(tagged) && !_byKey.Contains(tagged) && !_byId.ContainsKey(tagged) ? tagged : null;

    private StackMember? ById(MappedDocument document) => _links.FindById(document);

    private StackMember? ByKey(MappedDocument document) => document.Keys.Select(key => _links.FindByKey(document.Type.Type, key)).FirstOrDefault(found => found is not null);
}
