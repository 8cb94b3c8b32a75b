using Auditor.Tests.Authoring;

namespace Auditor.Tests.Commands.Watching;

/// <summary><c>auditor check --watch</c>: what changes is audited again, and nothing ends it but its user.</summary>
public sealed class WatchTests
{
    private const string Watching = "Ctrl-C ends.";

    [Fact]
    public async Task Whatever_the_audit_reads_is_seen_to_change_however_it_changes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the test sends a signal");
        using var folder = new WorkingFolder().With("templates/t.yaml", WorkingFolder.Database).With("policies/Tagged.cs", PolicySource.Of("Tagged", "acme-tagged"));
        using var auditor = new WatchingProcess(folder, "templates", "--policy-path", "policies", "--select", "rds-multi-az,acme-*", "--format", "console", "--format", "json", "--output", "templates/result.json");
        await auditor.SeeAsync("1 non-compliant");
        await auditor.SeeAsync(Watching);

        // In its place, by renaming, and by a folder that is made anew.
        folder.With("templates/t.yaml", WorkingFolder.Database.Replace("MultiAZ: false", "MultiAZ: true", StringComparison.Ordinal));
        await auditor.SeeAsync("templates/t.yaml changed");
        await auditor.SeeAsync(Watching);
        folder.With("t.new", WorkingFolder.Database);
        File.Move(folder["t.new"], folder["templates/t.yaml"], overwrite: true);
        await auditor.SeeAsync("templates/t.yaml changed");
        await auditor.SeeAsync("1 non-compliant");
        await auditor.SeeAsync(Watching);
        Directory.Delete(folder["templates"], recursive: true);
        await auditor.SeeAsync("error: templates: there is no such file or folder");
        await auditor.SeeAsync(Watching);
        folder.With("templates/inner/other.yaml", WorkingFolder.Database);
        await auditor.SeeAsync("templates/inner/other.yaml");
        await auditor.SeeAsync("1 non-compliant");
        await auditor.SeeAsync(Watching);

        // A policy that does not compile is told of and waited for.
        folder.With("policies/Tagged.cs", "oops");
        await auditor.SeeAsync("policies/Tagged.cs changed");
        await auditor.SeeAsync("error: policies/Tagged.cs:1:");
        await auditor.SeeAsync(Watching);
        folder.With("policies/Tagged.cs", PolicySource.Of("Tagged", "acme-tagged", "bucket.Resource[\"Other\"].IsPresent(\"other\")"));
        await auditor.SeeAsync("1 non-compliant");
        await auditor.SeeAsync(Watching);

        // Settings that were not there.
        folder.With("policies.json", """{ "policies": { "rds-multi-az": { "severity": "low" } } }""");
        await auditor.SeeAsync("policies.json changed");
        await auditor.SeeAsync("1 low");
        await auditor.SeeAsync(Watching);
        Assert.Equal(0, await auditor.InterruptAsync());
    }

    [Fact]
    public async Task Without_a_path_the_sources_of_the_app_are_watched_and_what_it_writes_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the test sends a signal");
        using var folder = new WorkingFolder()
            .With("cdk.json", """{ "app": "sh app.sh" }""")
            .With("source/az.txt", "false")
            .With("app.sh", """
                mkdir -p "$CDK_OUTDIR" bin
                date +%s%N | tee bin/cache > generated.txt
                echo '{ "version": "36.0.0", "artifacts": { "S": { "type": "aws:cloudformation:stack", "properties": { "templateFile": "S.template.json" } } } }' > "$CDK_OUTDIR/manifest.json"
                echo "{ \"Resources\": { \"Database\": { \"Type\": \"AWS::RDS::DBInstance\", \"Properties\": { \"MultiAZ\": $(cat source/az.txt) } } } }" > "$CDK_OUTDIR/S.template.json"
                """);
        using var auditor = new WatchingProcess(folder, "--select", "rds-multi-az");
        await auditor.SeeAsync("1 non-compliant");
        await auditor.SeeAsync("generated.txt changed ──");
        await auditor.SeeAsync("generated.txt changed while the audit ran, as the time before, and is taken for its output.");
        await auditor.SeeAsync(Watching);
        folder.With("source/az.txt", "true");
        await auditor.SeeAsync("──── ");
        await auditor.SeeAsync("All clear");
        await auditor.SeeAsync(Watching);
        folder.With("source/az.txt", "oops");
        await auditor.SeeAsync("source/az.txt changed ──");
        await auditor.SeeAsync("error: ");
        await auditor.SeeAsync(Watching);

        // As while another branch is checked out.
        var settings = folder.Read("cdk.json");
        File.Delete(folder["cdk.json"]);
        await auditor.SeeAsync("cdk.json changed ──");
        await auditor.SeeAsync("error: there is no cdk.json here");
        await auditor.SeeAsync(Watching);
        folder.With("source/az.txt", "true").With("cdk.json", settings);
        await auditor.SeeAsync("All clear");
        await auditor.SeeAsync(Watching);
        folder.With("source/az.txt", "oops");
        await auditor.SeeAsync("error: ");
        await auditor.SeeAsync(Watching);
        Assert.Equal(2, await auditor.InterruptAsync());
    }

    [Theory]
    [InlineData("-", "--watch cannot watch standard input; save the template and name its file")]
    [InlineData("t.yaml --format xml", "\"xml\" is no report format. The formats are console, html, json, sarif, junit, markdown, github, gitlab, csv, asff, ocsf.")]
    [InlineData("", "there is no cdk.json here or in a parent folder, so say what to audit: auditor check cdk.out, auditor check template.yaml")]
    public void What_no_change_would_mend_ends_at_once(string arguments, string problem)
    {
        using var folder = new WorkingFolder().With("t.yaml", WorkingFolder.Database);
        var result = folder.Run(["check", "--watch", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, result.ExitCode);
        Assert.Equal([problem], result.Problems, StringComparer.Ordinal);
    }
}
