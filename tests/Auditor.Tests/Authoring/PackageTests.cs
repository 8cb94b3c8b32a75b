using System.Diagnostics;
using System.IO.Compression;
using Auditor.Authoring;
using Auditor.Tests.Commands;

namespace Auditor.Tests.Authoring;

/// <summary>The package <c>Auditor.Policies</c>, from <c>dotnet pack</c> to a class library that was built with it and nothing else.</summary>
public sealed class PackageTests
{
    [Fact]
    public void A_class_library_that_references_the_package_brings_policies_with_their_companions()
    {
        using var folder = new WorkingFolder();
        DotNet(folder.Path, "pack", Path.Combine(SharedFolder.Root, "src", "Policies"), "--configuration", "Release", "--output", folder["feed"]);
        var package = Assert.Single(Directory.GetFiles(folder["feed"], "*.nupkg"));
        var version = Path.GetFileNameWithoutExtension(package)["Auditor.Policies.".Length..];
        string[] content = ["Auditor.Policies.nuspec", "PACKAGE.md", "build/Auditor.Policies.targets", "buildTransitive/Auditor.Policies.targets", "lib/net10.0/Policies.dll", "lib/net10.0/Policies.xml"];
        Assert.Subset(Entries(package), content.ToHashSet(StringComparer.Ordinal));
        Assert.Contains("lib/net10.0/Policies.pdb", Entries(Assert.Single(Directory.GetFiles(folder["feed"], "*.snupkg"))));

        folder
            .With("library/nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{folder["feed"]}" /></packageSources></configuration>""")
            .With("library/Directory.Build.props", "<Project />")
            .With("library/Acme.Policies.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <EnableDynamicLoading>true</EnableDynamicLoading>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                    <RestorePackagesPath>packages</RestorePackagesPath>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Auditor.Policies" Version="{version}" />
                  </ItemGroup>
                </Project>
                """)
            .With("library/Data/Tagged.cs", "using Policies.Model;\nusing Policies.Resources;\n" + PolicySource.Of("Tagged", "acme-tagged"))
            .With("library/Data/Tagged.cases.yaml", "cases: []").With("library/Data/Tagged.cdk.cs", "this is not compiled")
            .With("library/Plain.cs", "using Policies.Model;\nusing Policies.Resources;\n" + PolicySource.Of("Plain", "acme-plain").Replace("namespace Acme;", "", StringComparison.Ordinal))
            .With("library/Plain.cases.yaml", "plain")
            .With("t.yaml", "Resources:\n  Pictures:\n    Type: AWS::S3::Bucket\n");
        DotNet(folder["library"], "build", "--output", folder["built"]);

        var policies = PolicyLoader.Load([folder["built/Acme.Policies.dll"]], null);
        Assert.Equal(["acme-plain", "acme-tagged"], policies.Select(policy => policy.Id), StringComparer.Ordinal);
        Assert.Equal(
            ["Acme.Tagged.cases.yaml", "Acme.Tagged.cdk.cs", "Plain.cases.yaml"],
            policies[0].PolicyType.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        var result = folder.Run("check", "t.yaml", "--policy-path", "built/Acme.Policies.dll", "--select", "acme-tagged", "--fail-on", "medium");
        Assert.Equal((1, ""), (result.ExitCode, result.Errors));
        Assert.Contains("Properties/Tags: expected tags, was absent", result.Output, StringComparison.Ordinal);
    }

    private static HashSet<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
    }

    private static void DotNet(string folder, params string[] arguments)
    {
        // Servers that a build leaves behind would keep the test from ending.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [.. arguments, "--nologo", "--verbosity", "quiet", "--disable-build-servers"])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(HangGuard.Patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}:\n{output.Result}{errors.Result}");
    }
}
