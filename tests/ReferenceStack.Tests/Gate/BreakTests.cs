using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>Every policy catches its own breach in the reference stack: that finding, at that path, on that line, and nothing besides.</summary>
public sealed class BreakTests(BreakableAssembly assembly) : IClassFixture<BreakableAssembly>
{
    public static TheoryData<string> Rows => [.. BreakTable.All.Select(row => row.Policy)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void One_broken_property_is_found_where_it_stands_and_nothing_else_is(string policy)
    {
        var row = BreakTable.Of(policy);
        var (found, template) = assembly.Audit(row.Edited, row.Edit);

        Assert.Equal(
            row.Also.Select(also => Spell(also.Policy, assembly.Id(also.Resource), also.Path, also.Outcome))
                .Append(Spell(row.Policy, assembly.Id(row.Found), row.Path, row.Outcome))
                .Order(StringComparer.Ordinal),
            found.Select(finding => Spell(finding.Policy, finding.Resource.LogicalId, finding.Evidence[0].Path, finding.Outcome)).Order(StringComparer.Ordinal));

        var finding = found.Single(one => one.Policy == row.Policy && one.Resource.LogicalId == assembly.Id(row.Found));
        Assert.Equal(row.Found.Stack, finding.Resource.Stack);
        Assert.Equal(assembly.Id(row.Place), finding.Evidence[0].Resource);
        Assert.EndsWith($"/{row.Place.Stack}.template.json", finding.Location!.File, StringComparison.Ordinal);
        Assert.Equal(PropertyLine.Of(template, assembly.Id(row.Place), row.Path), finding.Location.Line);
    }

    private static string Spell(string policy, string logicalId, string path, Outcome outcome) => $"{policy} {outcome} {logicalId} {path}";
}
