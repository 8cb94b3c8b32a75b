using System.Runtime.Loader;
using Auditor.Authoring;
using Auditor.Tests.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Authoring;

/// <summary>Class libraries of policies.</summary>
public sealed class PolicyLibraryTests
{
    [Fact]
    public void A_class_library_is_loaded_from_memory_and_what_it_needs_from_beside_it()
    {
        using var folder = new WorkingFolder();
        var names = Build(folder["Acme.Names.dll"], "namespace Acme; public static class Names { public const int Unused = 1; public static string Id => \"acme-tagged\"; }");
        Build(folder["Acme.Policies.dll"], Usings + PolicySource.Of("Tagged", "\" + Names.Id + \""), names, MetadataReference.CreateFromFile(typeof(Policy).Assembly.Location));
        File.Copy(typeof(Policy).Assembly.Location, folder["Policies.dll"]);
        File.Copy(typeof(System.Collections.Immutable.ImmutableArray).Assembly.Location, folder["System.Collections.Immutable.dll"]);

        var policy = Assert.Single(PolicyLoader.Load([folder["Acme.Policies.dll"]], null));
        Assert.Equal("acme-tagged", policy.Id);
        Assert.True(AssemblyLoadContext.GetLoadContext(policy.PolicyType.Assembly)!.IsCollectible);
        File.Delete(folder["Acme.Policies.dll"]);
        Assert.Equal(["AWS::S3::Bucket"], policy.Default.ResourceTypes, StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_missing_beside_a_class_library_is_named()
    {
        using var folder = new WorkingFolder();
        var bases = Build(
            folder["Acme.Bases.dll"],
            Usings + "namespace Acme; public abstract class Base : Policy<Bucket>;",
            MetadataReference.CreateFromFile(typeof(Policy).Assembly.Location));
        Build(folder["Acme.Policies.dll"], Usings + PolicySource.Of("Tagged", "acme-tagged").Replace(": Policy<Bucket>", ": Base", StringComparison.Ordinal), bases, MetadataReference.CreateFromFile(typeof(Policy).Assembly.Location));
        File.Delete(folder["Acme.Bases.dll"]);
        var problem = Problem(folder["Acme.Policies.dll"]);
        Assert.Contains("Acme.Bases", problem, StringComparison.Ordinal);
        Assert.EndsWith("What a class library needs must lie beside it: set EnableDynamicLoading to true in its project", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_library_of_another_vocabulary_is_refused_with_both_versions()
    {
        using var folder = new WorkingFolder();
        var later = Build(folder["Policies.dll"], "[assembly: System.Reflection.AssemblyVersion(\"99.1.2.0\")] namespace Policies.Model { public abstract class Policy { public string Name => \"\"; } }");
        Build(folder["Acme.Policies.dll"], "public sealed class Tagged : Policies.Model.Policy;", later);
        Assert.Equal(
            $"{folder["Acme.Policies.dll"]}: it was built against Auditor.Policies 99.1.2, and this auditor has {typeof(Policy).Assembly.GetName().Version!.ToString(3)}; reference that version of the package and build it again",
            Problem(folder["Acme.Policies.dll"]));
    }

    [Fact]
    public void The_auditors_own_policies_are_no_class_library()
    {
        var path = typeof(PolicyCatalog).Assembly.Location;
        Assert.Equal($"{path}: these are the policies that the auditor comes with; name a class library of your own", Problem(path));
        Assert.EndsWith("there is no policy in it: a policy is a public class that derives from Policy<…> and is not abstract", Problem(typeof(Assert).Assembly.Location), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1.0.0", "0.1.0.0", true)]
    [InlineData("0.1.0.0", "0.1.3.0", true)]
    [InlineData("0.1.3.0", "0.1.0.0", false)]
    [InlineData("0.1.0.0", "0.2.0.0", false)]
    [InlineData("1.2.0.0", "1.4.0.0", true)]
    [InlineData("1.5.0.0", "1.4.0.0", false)]
    [InlineData("1.0.0.0", "2.0.0.0", false)]
    public void Versions_are_compatible_as_semantic_versions_are(string needed, string present, bool isCompatible) =>
        Assert.Equal(isCompatible, PolicyLibrary.IsCompatible(Version.Parse(needed), Version.Parse(present)));

    private const string Usings = "using System.Collections.Immutable; using Policies.Model; using Policies.Resources;\n";

    private static string Problem(string path) => Assert.Single(Assert.Throws<AuditException>(() => PolicyLoader.Load([path], null)).Problems).ToString();

    private static PortableExecutableReference Build(string path, string source, params MetadataReference[] references)
    {
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.*.dll").Where(file => !file.Contains(".Native.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            [.. framework.Select(file => MetadataReference.CreateFromFile(file)), .. references],
            new(OutputKind.DynamicallyLinkedLibrary));
        var built = compilation.Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(built.Success, string.Join('\n', built.Diagnostics));
        return MetadataReference.CreateFromFile(path);
    }
}
