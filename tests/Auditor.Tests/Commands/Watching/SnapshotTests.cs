using Auditor.Commands.Watching;

namespace Auditor.Tests.Commands.Watching;

/// <summary>Two looks at files differ where a file has come, gone or changed.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Files_that_come_go_and_change_are_the_difference()
    {
        using var folder = new WorkingFolder().With("t/same.yaml", "1").With("t/longer.yaml", "1").With("t/later.yaml", "1").With("t/gone.yaml", "1").With("t/replaced.yaml", "1")
            .With("t/notes.txt", "1").With("t/node_modules/a.yaml", "1").With("t/written.json", "1");
        var scope = new WatchScope();
        scope.AddTemplates(folder["t"]);
        scope.AddFile(folder["absent.json"]);
        scope.LeaveOut(folder["t/written.json"]);
        var before = scope.Take();
        Assert.Equal(5, before.Count);
        Assert.Empty(before.Differences(scope.Take()));

        folder.With("t/longer.yaml", "12").With("t/notes.txt", "12").With("t/node_modules/a.yaml", "12").With("t/written.json", "12").With("t/inner/new.yaml", "1").With("absent.json", "");
        File.SetLastWriteTimeUtc(folder["t/later.yaml"], File.GetLastWriteTimeUtc(folder["t/later.yaml"]).AddSeconds(1));
        File.Delete(folder["t/gone.yaml"]);
        folder.With("other", "2");
        File.SetLastWriteTimeUtc(folder["other"], File.GetLastWriteTimeUtc(folder["t/replaced.yaml"]).AddDays(-1));
        File.Move(folder["other"], folder["t/replaced.yaml"], overwrite: true);
        var after = scope.Take();
        string[] changed = [folder["absent.json"], folder["t/gone.yaml"], folder["t/inner/new.yaml"], folder["t/later.yaml"], folder["t/longer.yaml"], folder["t/replaced.yaml"]];
        Assert.Equal(changed, before.Differences(after), StringComparer.Ordinal);
        Assert.Equal(changed[2..], before.With(changed[..2], after).Differences(after), StringComparer.Ordinal);
    }

    [Fact]
    public void A_link_is_what_it_leads_to()
    {
        using var folder = new WorkingFolder().With("one/A.cs", "1").With("two/A.cs", "22").With("p/B.cs", "");
        Directory.CreateSymbolicLink(folder["p/..data"], folder["one"]);
        File.CreateSymbolicLink(folder["p/A.cs"], folder["p/..data/A.cs"]);
        var scope = new WatchScope();
        scope.AddPolicies(folder["p"]);
        var before = scope.Take();
        Assert.Equal(2, before.Count);
        Directory.Delete(folder["p/..data"]);
        Directory.CreateSymbolicLink(folder["p/..data"], folder["two"]);
        Assert.Equal([folder["p/A.cs"]], before.Differences(scope.Take()), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_place_where_settings_are_looked_for_is_watched_and_an_absent_folder_is_no_error()
    {
        using var folder = new WorkingFolder().With("p/A.cs", "");
        var scope = new WatchScope();
        scope.AddSettings(null);
        scope.AddPolicies(folder["gone"]);
        scope.AddPolicies(folder["p/A.cs"]);
        var before = scope.Take();
        folder.With("p/A.cases.yaml", "").With("gone/B.cs", "");
        Assert.Equal([folder["gone/B.cs"], folder["p/A.cases.yaml"]], before.Differences(scope.Take()), StringComparer.Ordinal);
    }
}
