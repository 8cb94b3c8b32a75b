using Auditor.Authoring;
using Auditor.Tests.Commands;

namespace Auditor.Tests.Authoring;

/// <summary>What keeps a policy of one's own from being loaded is told with its place and what to do.</summary>
public sealed class PolicyProblemTests
{
    [Fact]
    public void Every_error_of_the_compiler_is_told_with_its_place()
    {
        using var folder = new WorkingFolder()
            .With("p/One.cs", PolicySource.Of("One", "acme-one").Replace("Title =", "Tittle =", StringComparison.Ordinal))
            .With("p/inner/Two.cs", PolicySource.Of("Two", "acme-two") + "\nclass {");
        Assert.Equal(
            [
                "p/One.cs:7:56: CS9035: Required member 'PolicyMetadata.Title' must be set in the object initializer or attribute constructor.",
                "p/One.cs:10:9: CS0117: 'PolicyMetadata' does not contain a definition for 'Tittle'",
                "p/inner/Two.cs:18:7: CS1001: Identifier expected",
                "p/inner/Two.cs:18:8: CS1513: } expected",
            ],
            Problems(folder, "p"),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("buket.Is(true)", "CS0103: The name 'buket' does not exist in the current context; did you mean Bucket?")]
    [InlineData("bucket.Resource[\"A\"].Boolan.Is(true)", "; did you mean Boolean?")]
    [InlineData("bucket.Frobnication.Is(true)", "; a property without a name in the view is read by Resource[\"Frobnication\"]")]
    [InlineData("bucket.Resource[\"A\"].IsAbsent", "; ask the value, whose answer keeps its evidence: .Is(true), .IsOneOf(…), .Test(…)")]
    [InlineData("!bucket.Resource[\"A\"].Boolean.Is(true)", "; a verdict is not negated, as its evidence would lie: ask for the opposite, such as .Is(false) or .IsNot(…)")]
    [InlineData("bucket.Resource[\"A\"].Boolean.Is(true) && bucket.Resource[\"B\"].Boolean.Is(true)", "; verdicts are combined by & and |")]
    [InlineData("bucket.Resource[\"A\"].Boolean == true ? Verdict.Compliant : default", "; a value may be unknown, so ask it: .Is(…), .IsNot(…), .IsOneOf(…), .Test(…)")]
    public void A_common_mistake_gets_a_hint(string verdict, string hint)
    {
        using var folder = new WorkingFolder().With("One.cs", PolicySource.Of("One", "acme-one", verdict));
        var problem = Assert.Single(Problems(folder, "One.cs"));
        Assert.StartsWith("One.cs:16:", problem, StringComparison.Ordinal);
        Assert.EndsWith(hint, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public sealed class A : Policy<Bucketz> { }", "CS0246", "; did you mean Bucket?")]
    [InlineData("public sealed class A : Policy<Bucket> { }", "CS0534", "; write it: protected override Verdict Evaluate(…)")]
    [InlineData("public sealed class A([Description(\"x\")] int a = 1);", "CS0246", "; write using System.ComponentModel; at the top")]
    [InlineData("using Xunit; public sealed class A;", "CS0246", "; tests written in C# belong in a project of their own")]
    [InlineData("using Amazon.CDK; public sealed class A;", "CS0246", "; an example in CDK belongs in a file that ends in .cdk.cs")]
    public void A_mistake_in_what_is_declared_gets_a_hint(string source, string id, string hint)
    {
        using var folder = new WorkingFolder().With("One.cs", source);
        Assert.Contains(Problems(folder, "One.cs"), problem => problem.Contains(id, StringComparison.Ordinal) && problem.EndsWith(hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere", "nowhere: there is no such file or folder, which was to hold policies")]
    [InlineData("notes.txt", "notes.txt: policies are read from a .cs file, a folder of them, or the .dll of a class library, and this is none of them")]
    [InlineData("Example.cdk.cs", "Example.cdk.cs: policies are read from a .cs file, a folder of them, or the .dll of a class library, and this is none of them")]
    [InlineData("empty", "empty: there is no policy in this folder; policies are .cs files, and the .dll of a class library is named itself")]
    [InlineData("None.cs", "None.cs: there is no policy in it: a policy is a public class that derives from Policy<…> and is not abstract")]
    [InlineData("stray", "stray/Gone.cases.yaml: this belongs to the class Gone of Gone.cs beside it, which is not there")]
    [InlineData("notes.dll", "notes.dll: this is no .NET assembly")]
    public void A_path_without_policies_is_an_error(string path, string expected)
    {
        using var folder = new WorkingFolder()
            .With("notes.txt", "").With("notes.dll", "text").With("Example.cdk.cs", "").With("None.cs", "public abstract class Base : Policy<Bucket>;").With("empty/README.md", "")
            .With("stray/Gone.cases.yaml", "").With("stray/One.cs", PolicySource.Of("One", "acme-one"));
        Assert.Equal([expected], Problems(folder, path));
    }

    [Theory]
    [InlineData("int days", "has the parameter \"days\" without a default; it must judge without any setting", "has the parameter \"days\" without a [Description(\"…\")], which is its documentation")]
    [InlineData("[Description(\" \")] int days = 1", "has the parameter \"days\" without a [Description(\"…\")], which is its documentation")]
    [InlineData("[Description(\"x\")] double days = 1", "has the parameter \"days\" of a type that no setting has; use int, bool, string, ImmutableArray of int or string, or TimeSpan?")]
    public void A_parameter_that_cannot_be_set_is_an_error(string parameters, params string[] complaints)
    {
        using var folder = new WorkingFolder().With("One.cs", PolicySource.Of("One", "acme-one", parameters: parameters));
        Assert.Equal(complaints.Select(complaint => $"One.cs:5: the policy One {complaint}"), Problems(folder, "One.cs"), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Id = \"acme-one\"", "Id = \"Acme_One\"", "has the id \"Acme_One\"; an id is made of lower-case letters and digits, in words joined by single hyphens, such as acme-tags-present")]
    [InlineData("Id = \"acme-one\"", "Id = \"acme--one\"", "has the id \"acme--one\"; an id is made of lower-case letters and digits, in words joined by single hyphens, such as acme-tags-present")]
    [InlineData("Id = \"acme-one\"", "Id = \"drift\"", "has the id \"drift\", by which waivers accept drift; choose another")]
    [InlineData("Id = \"acme-one\"", "Id = null!", "has an empty Id in its Metadata")]
    [InlineData("Title = \"A bucket carries tags\"", "Title = \" \"", "has an empty Title in its Metadata")]
    [InlineData("Severity = Severity.Medium", "Severity = (Severity)9", "has a Severity that is none of Critical, High, Medium and Low")]
    [InlineData("Id = \"acme-one\"", "Id = Fail()", "cannot be created: out of order")]
    [InlineData("protected override", "static One() => throw new InvalidOperationException(\"out of order\"); protected override", "cannot be created: out of order")]
    [InlineData("{ get; } = new()", "=> new()", null)]
    [InlineData("{ get; } = new()", "{ get; } = null!; private static readonly PolicyMetadata Other = new()", "has no Metadata: it is null")]
    public void Metadata_that_says_too_little_is_an_error(string good, string bad, string? complaint)
    {
        var source = PolicySource.Of("One", "acme-one").Replace(good, bad, StringComparison.Ordinal);
        using var folder = new WorkingFolder().With("One.cs", source[..^1] + "    private static string Fail() => throw new InvalidOperationException(\"out of order\");\n}");
        Assert.Equal(complaint is null ? [] : [$"One.cs:5: the policy One {complaint}"], Problems(folder, "One.cs"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_policy_without_or_with_several_public_constructors_is_an_error()
    {
        const string Rest = "public override PolicyMetadata Metadata => null!; protected override Verdict Evaluate(Bucket bucket) => default;";
        using var folder = new WorkingFolder().With("All.cs", $$"""
            public sealed class Closed : Policy<Bucket> { private Closed() { } {{Rest}} }
            public sealed class Several : Policy<Bucket> { public Several() { } public Several(int a) { } {{Rest}} }
            sealed class Hidden : Policy<Bucket> { {{Rest}} }
            """);
        const string Constructors = "has no public constructor, or several; it needs exactly one, whose parameters are the policy's";
        Assert.Equal(
            ["All.cs:3: the policy Hidden is not public; make it public, or abstract if others derive from it", $"All.cs:1: the policy Closed {Constructors}", $"All.cs:2: the policy Several {Constructors}"],
            Problems(folder, "All.cs"));
    }

    [Fact]
    public void A_policy_that_names_no_type_is_an_error()
    {
        using var folder = new WorkingFolder().With("One.cs", """
            public sealed class One : Policy
            {
                public override PolicyMetadata Metadata { get; } = new() { Id = "acme-one", Title = "t", Rationale = "r", Remediation = "m", Severity = Severity.Low };
                public override ImmutableArray<string> ResourceTypes => default;
                protected override Verdict Judge(Resource resource) => Verdict.Compliant;
            }
            """);
        Assert.Equal(["One.cs:1: the policy One names no resource type that it judges"], Problems(folder, "One.cs"), StringComparer.Ordinal);
    }

    [Fact]
    public void An_id_that_is_taken_is_an_error_that_names_both()
    {
        using var folder = new WorkingFolder().With("a/One.cs", PolicySource.Of("One", "rds-multi-az")).With("a/Two.cs", PolicySource.Of("Two", "acme-two")).With("b/Three.cs", PolicySource.Of("Three", "acme-two"));
        Assert.Equal(
            [
                "a/One.cs:5: the id rds-multi-az of the policy Acme.One is taken by Policies.Rds.MultiAz of the catalogue; choose another",
                "b/Three.cs:5: the id acme-two of the policy Acme.Three is taken by Acme.Two in a; choose another",
            ],
            Problems(folder, "a", "b"));
    }

    // Paths as a user would give them who stands in the folder.
    private static IReadOnlyList<string> Problems(WorkingFolder folder, params string[] paths)
    {
        try
        {
            PolicyLoader.Load(paths.Select(path => folder[path]), null);
            return [];
        }
        catch (AuditException failure)
        {
            return [.. failure.Problems.Select(problem => problem.ToString().Replace($"{folder.Path}/", "", StringComparison.Ordinal))];
        }
    }
}
