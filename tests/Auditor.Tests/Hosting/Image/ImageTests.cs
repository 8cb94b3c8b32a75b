using System.Diagnostics;
using System.Globalization;

namespace Auditor.Tests.Hosting.Image;

/// <summary>The Dockerfile, whose steps are carried out as plain commands: what is built is what an engine would build.</summary>
public sealed class ImageTests
{
    private static readonly string Path = System.IO.Path.Combine(SharedFolder.Root, "Dockerfile");

    // What ECS waits before it kills.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_image_has_no_shell_and_its_releases_are_named() => Assert.Equal(
        ["mcr.microsoft.com/dotnet/sdk:10.0-noble", "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled"],
        Dockerfile.Read(Path).Stages.Select(stage => stage[0].Words[0]), StringComparer.Ordinal);

    [Fact]
    public void The_image_runs_as_the_user_without_rights_of_its_base() => Assert.Equal("$APP_UID", Dockerfile.Read(Path).Only("USER").Text);

    [Theory]
    [InlineData("src/Auditor/Auditor.csproj", false)]
    [InlineData("src/Policies/packages.lock.json", false)]
    [InlineData("src/Policies/obj/project.assets.json", true)]
    [InlineData("src/ReferenceStack/Program.cs", true)]
    [InlineData("tests/Auditor.Tests/Auditor.Tests.csproj", true)]
    [InlineData("scripts/publish", false)]
    [InlineData("scripts/publisher", true)]
    [InlineData(".git/config", true)]
    [InlineData("policies.json", true)]
    [InlineData("secrets.env", true)]
    public void The_builder_gets_nothing_but_what_it_needs(string file, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoreFile.Read(System.IO.Path.Combine(SharedFolder.Root, ".dockerignore")).Ignores(file));

    [Fact]
    public async Task What_the_steps_make_runs_without_rights_writes_to_its_volume_alone_is_healthy_and_stops_when_it_is_told()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "it publishes the command, which takes a minute or two; CI=true runs it");
        using var image = BuiltImage.Build(SharedFolder.Root);
        var before = image.ReadOnlyFiles();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AUDITOR_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Take()}"),
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        Assert.Equal(1, await HealthAsync(image, variables));

        using var auditor = image.Start([.. image.Dockerfile.Only("ENTRYPOINT").Exec, .. image.Dockerfile.Only("CMD").Exec], variables);
        var (output, errors) = (auditor.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), auditor.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        try
        {
            var waited = Stopwatch.StartNew();
            while (await HealthAsync(image, variables) != 0)
            {
                Assert.False(auditor.HasExited, $"it ended in {(auditor.HasExited ? auditor.ExitCode : 0)}");
                Assert.True(waited.Elapsed < HangGuard.Patience, "it does not become healthy");
            }

            using var stop = Process.Start("kill", ["-TERM", string.Create(CultureInfo.InvariantCulture, $"{auditor.Id}")]);
            await stop.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(auditor.WaitForExit(Grace), "it does not stop");
        }
        catch (Exception failure) when (!auditor.HasExited || auditor.ExitCode != 0)
        {
            auditor.Kill();
            Assert.Fail($"{failure.Message}\n{await output}{await errors}");
        }

        Assert.True(auditor.ExitCode == 0, $"it ended in {auditor.ExitCode}\n{await output}{await errors}");
        Assert.Equal(before, image.ReadOnlyFiles());
    }

    private static async Task<int> HealthAsync(BuiltImage image, IReadOnlyDictionary<string, string> variables)
    {
        var check = image.Dockerfile.Only("HEALTHCHECK");
        Assert.StartsWith("CMD [", check.Text, StringComparison.Ordinal);
        using var process = image.Start((check with { Text = check.Text["CMD ".Length..] }).Exec, variables);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
