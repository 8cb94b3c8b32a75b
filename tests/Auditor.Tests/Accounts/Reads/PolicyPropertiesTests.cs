using Auditor.Authoring;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Accounts.Reads;

/// <summary>What policies read of live resources must be something that the table gives.</summary>
public sealed class PolicyPropertiesTests
{
    [Fact]
    public void Dump()
    {
        var all = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var by = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var policy in PolicyCatalog.All)
        {
            foreach (var one in CaseFile.Of(policy))
            {
                var settings = new GraphSettings { RequireExplicit = one.RequireExplicit, Reads = property =>
                {
                    var type = property.Resource.Definition.Type;
                    var path = property.Path.ToString();
                    lock (all)
                    {
                        if (!all.TryGetValue(type, out var set)) all[type] = set = new(StringComparer.Ordinal);
                        set.Add(System.Text.RegularExpressions.Regex.Replace(path, "/[0-9]+", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
                        var k = type + " " + System.Text.RegularExpressions.Regex.Replace(path, "/[0-9]+", "[]", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
                        if (!by.TryGetValue(k, out var ps)) by[k] = ps = new(StringComparer.Ordinal);
                        ps.Add(policy.Id + (one.IsLive ? " (live)" : ""));
                    }
                } };
                try { CaseRun.Judge(policy, one, settings); } catch (Exception) { }
            }
        }
        File.WriteAllLines("/tmp/reads.txt", all.SelectMany(pair => pair.Value.Select(path => $"{pair.Key}\t{path}\t{string.Join(", ", by[pair.Key + " " + path])}")));
    }
}
