using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Auditor.Authoring;
using Auditor.Tests.Commands;
using Auditor.Tests.Templates.Graph;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Authoring;

/// <summary>Policies that stand in C# files.</summary>
public sealed class PolicyLoaderTests
{
    [Fact]
    public void A_single_file_is_a_policy_that_judges()
    {
        using var folder = new WorkingFolder().With("Tagged.cs", PolicySource.Of("Tagged", "acme-tagged"));
        var policy = Assert.Single(Load(folder["Tagged.cs"]));
        Assert.Equal(("acme-tagged", "Acme.Tagged"), (policy.Id, policy.PolicyType.FullName));
        Assert.Equal(Outcome.NonCompliant, Judge(policy.Default, "{}"));
        Assert.Equal(Outcome.Compliant, Judge(policy.Default, """{ "Tags": [ { "Key": "a", "Value": "b" } ] }"""));
    }

    [Fact]
    public void The_files_of_a_folder_share_what_they_declare_and_come_in_the_order_of_their_ids()
    {
        using var folder = new WorkingFolder()
            .With("policies/B.cs", "public sealed class B : Base { public B() : base(\"acme-b\") { } }")
            .With("policies/inner/A.cs", "public sealed class A : Base { public A() : base(\"acme-a\") { } }")
            .With("policies/inner/Base.cs", """
                public abstract class Base(string id) : Policy<Widget>
                {
                    public override PolicyMetadata Metadata { get; } = new() { Id = id, Title = "t", Rationale = "r", Remediation = "m", Severity = Severity.Low };
                    protected override Verdict Evaluate(Widget widget) => widget.Size.Is(1);
                }
                """)
            .With("policies/Views.cs", """
                public sealed record Widget(Resource Resource) : IResourceView<Widget>
                {
                    public static string Type => "Acme::Shop::Widget";
                    public static Widget View(Resource resource) => new(resource);
                    public Value<int> Size => Resource["Size"].Integer;
                }
                """);
        var policies = Load(folder["policies"]);
        Assert.Equal(["acme-a", "acme-b"], policies.Select(policy => policy.Id), StringComparer.Ordinal);
        Assert.Single(policies.Select(policy => policy.PolicyType.Assembly).Distinct());
        Assert.Equal(["Acme::Shop::Widget"], policies[0].Default.ResourceTypes, StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_no_source_of_a_policy_is_not_compiled()
    {
        const string Broken = "this does not compile";
        using var folder = new WorkingFolder().With("real/Tagged.cs", PolicySource.Of("Tagged", "acme-tagged"))
            .With("real/Tagged.cdk.cs", Broken).With("real/bin/A.cs", Broken).With("real/obj/B.cs", Broken).With("real/.git/C.cs", Broken).With("real/notes.txt", Broken)
            .With("real/Library.dll", Broken);
        Directory.CreateSymbolicLink(folder["real/circle"], folder["real"]);
        Assert.Single(Load(folder["real"]));
    }

    [Fact]
    public void A_mounted_folder_whose_files_are_links_is_read()
    {
        using var folder = new WorkingFolder().With("mounted/..2026_11_23/Tagged.cs", PolicySource.Of("Tagged", "acme-tagged"));
        Directory.CreateSymbolicLink(folder["mounted/..data"], "..2026_11_23");
        File.CreateSymbolicLink(folder["mounted/Tagged.cs"], "..data/Tagged.cs");
        Assert.Single(Load(folder["mounted"]));
    }

    [Fact]
    public void Companions_are_resources_of_the_name_of_their_class()
    {
        using var folder = new WorkingFolder()
            .With("p/inner/Tagged.cs", PolicySource.Of("Tagged", "acme-tagged")).With("p/inner/Tagged.cases.yaml", "cases: [ä]").With("p/inner/Tagged.cdk.cs", "new Bucket();")
            .With("p/Plain.cs", PolicySource.Of("Plain", "acme-plain").Replace("namespace Acme;", "", StringComparison.Ordinal)).With("p/Plain.cases.yaml", "plain");
        var assembly = Load(folder["p"])[0].PolicyType.Assembly;
        Assert.Equal(["Acme.Tagged.cases.yaml", "Acme.Tagged.cdk.cs", "Plain.cases.yaml"], assembly.GetManifestResourceNames().Order(StringComparer.Ordinal), StringComparer.Ordinal);
        using var reader = new StreamReader(assembly.GetManifestResourceStream("Acme.Tagged.cases.yaml")!);
        Assert.Equal("cases: [ä]", reader.ReadToEnd());
        Assert.Equal(["Acme.Tagged.cases.yaml", "Acme.Tagged.cdk.cs"], Load(folder["p/inner/Tagged.cs"])[0].PolicyType.Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_path_is_an_assembly_of_its_own_and_one_that_is_named_twice_is_loaded_once()
    {
        using var folder = new WorkingFolder().With("one/Tagged.cs", PolicySource.Of("Tagged", "acme-one")).With("two/Tagged.cs", PolicySource.Of("Tagged", "acme-two"));
        var policies = Load(folder["one"], folder["two"], folder["one/../one"]);
        Assert.Equal(["acme-one", "acme-two"], policies.Select(policy => policy.Id), StringComparer.Ordinal);
        Assert.NotSame(policies[0].PolicyType.Assembly, policies[1].PolicyType.Assembly);
    }

    [Fact]
    public void Parameters_of_every_kind_are_bound()
    {
        using var folder = new WorkingFolder().With("Tagged.cs", PolicySource.Of(
            "Tagged",
            "acme-tagged",
            parameters: """[Description("a")] int count = 1, [Description("b")] bool strict = true, [Description("c")] string name = "x", [Description("d")] ImmutableArray<string> tags = default, [Description("e")] TimeSpan? age = null"""));
        var policy = Assert.Single(Load(folder["Tagged.cs"]));
        Assert.Equal(["count", "strict", "name", "tags", "age"], policy.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        Assert.NotNull(policy.Create(new Dictionary<string, object?>(StringComparer.Ordinal) { ["count"] = 7 }));
    }

    [Fact]
    public void Warnings_are_told_of_and_stop_nothing()
    {
        using var folder = new WorkingFolder().With("Tagged.cs", "#warning Not finished\n" + PolicySource.Of("Tagged", "acme-tagged"));
        var warnings = new List<Problem>();
        Assert.Single(PolicyLoader.Load([folder["Tagged.cs"]], null, warnings));
        Assert.Equal($"{folder["Tagged.cs"]}:1:10: CS1030: #warning: 'Not finished'", Assert.Single(warnings).ToString());
    }

    [Fact]
    public void The_implicit_usings_make_no_name_of_the_vocabulary_ambiguous()
    {
        string[] namespaces = [.. PolicyCompiler.ImplicitUsings];
        var names = typeof(Policy).Assembly.GetExportedTypes()
            .Concat(AssemblyLoadContext.Default.Assemblies.Where(assembly => assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal)).SelectMany(assembly => assembly.GetExportedTypes()))
            .Where(type => !type.IsNested && namespaces.Contains(type.Namespace, StringComparer.Ordinal))
            .GroupBy(type => type.Name, type => type.FullName, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Count() > 1);
        Assert.Empty(names.Select(group => group.Key));
    }

    [Fact]
    public void Policies_that_are_let_go_leave_memory()
    {
        using var folder = new WorkingFolder().With("Tagged.cs", PolicySource.Of("Tagged", "acme-tagged"));
        var context = LoadAndUnload(folder["Tagged.cs"]);
        for (var i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    // Nothing of the caller may hold on to it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndUnload(string path)
    {
        var policies = PolicyLoader.Load([path], null);
        Judge(policies[0].Default, "{}");
        PolicyLoader.Unload(policies.Concat(PolicyCatalog.All));
        return new(AssemblyLoadContext.GetLoadContext(policies[0].PolicyType.Assembly));
    }

    private static ImmutableArray<PolicyDescriptor> Load(params string[] paths) => PolicyLoader.Load(paths, null);

    private static Outcome Judge(Policy policy, string properties)
    {
        var read = Graphs.Read($$"""{ "Resources": { "A": { "Type": "AWS::S3::Bucket", "Properties": {{properties}} } } }""");
        return policy.Judge(read.Resource("A"), new(read.Resources, GraphSettings.Default)).Outcome;
    }
}
