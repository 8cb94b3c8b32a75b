using System.Collections.Immutable;
using System.Text;
using Amazon.CDK;
using Auditor.Templates;
using Auditor.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Policies.Model;

namespace Policies.Tests.Authoring;

/// <summary>
/// The examples in CDK that stand beside the policies, each synthesized as a stack of its own. <c>AUDITOR_EXAMPLES</c> narrows them to the
/// policies whose ids begin so, for whoever writes one.
/// </summary>
public sealed class CdkExamples
{
    private const string Account = "123456789012";
    private const string Region = "us-east-1";

    private readonly Lazy<(ImmutableArray<string> Errors, Dictionary<string, ResourceGraph> Graphs)> _synthesized = new(Synthesize);

    /// <summary>The ids of the policies whose examples are looked at.</summary>
    public static ImmutableArray<string> Ids { get; } =
        [.. PolicyCatalog.All.Select(policy => policy.Id).Where(id => id.StartsWith(System.Environment.GetEnvironmentVariable("AUDITOR_EXAMPLES") ?? "", StringComparison.Ordinal))];

    /// <summary>What the compiler and the CDK complain of, with file and line.</summary>
    public ImmutableArray<string> Errors => _synthesized.Value.Errors;

    /// <summary>What a policy's example synthesizes to; null where there is none.</summary>
    public ResourceGraph? Find(string id) => _synthesized.Value.Graphs.GetValueOrDefault(id);

    private static (ImmutableArray<string> Errors, Dictionary<string, ResourceGraph> Graphs) Synthesize()
    {
        var examples = PolicyCatalog.All.Where(policy => Ids.Contains(policy.Id, StringComparer.Ordinal) && File.Exists(FileOf(policy))).ToList();
        var compilation = CSharpCompilation.Create(
            "CdkExamples",
            examples.Select(policy => CSharpSyntaxTree.ParseText(SourceText.From(ClassOf(policy), Encoding.UTF8))),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var output = new MemoryStream();
        var emitted = compilation.Emit(output);
        if (!emitted.Success)
        {
            return ([.. emitted.Diagnostics.Where(one => one.Severity is DiagnosticSeverity.Error).Select(one => one.ToString())], []);
        }

        var assembly = System.Reflection.Assembly.Load(output.ToArray());
        var errors = ImmutableArray.CreateBuilder<string>();
        var graphs = new Dictionary<string, ResourceGraph>(StringComparer.Ordinal);
        foreach (var policy in examples)
        {
            var folder = Directory.CreateTempSubdirectory("auditor-example-");
            try
            {
                var app = new App(new AppProps { Outdir = folder.FullName });
                var stack = (Amazon.CDK.Stack)Activator.CreateInstance(assembly.GetType(ClassName(policy))!, app, "Example", new StackProps { Env = new Amazon.CDK.Environment { Account = Account, Region = Region } })!;
                app.Synth();
                graphs[policy.Id] = Read(Path.Combine(folder.FullName, stack.TemplateFile));
            }
            catch (Exception failure) when (failure is System.Reflection.TargetInvocationException or Amazon.JSII.Runtime.JsiiException)
            {
                errors.Add($"{FileOf(policy)}: {(failure.InnerException ?? failure).Message}");
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return (errors.ToImmutable(), graphs);
    }

    private static ResourceGraph Read(string file)
    {
        var graph = TemplateGraph.Read([new() { File = file, Root = TemplateText.Parse(File.ReadAllBytes(file), file), Origin = new() { Template = file, Account = Account, Region = Region } }]);
        Assert.True(graph.Problems.IsEmpty, string.Join(System.Environment.NewLine, graph.Problems));
        return new(graph.Resources);
    }

    private static string ClassName(PolicyDescriptor policy) => policy.PolicyType.FullName!.Replace('.', '_');

    private static string FileOf(PolicyDescriptor policy) =>
        Path.Combine([SharedFolder.Root, "src", .. policy.PolicyType.FullName!.Split('.')[..^1], $"{policy.PolicyType.Name}.cdk.cs"]);

    // The file's using directives, then its statements within the constructor of a stack.
    private static string ClassOf(PolicyDescriptor policy)
    {
        var lines = File.ReadAllLines(FileOf(policy));
        var first = Array.FindIndex(lines, line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal));
        return $$"""
            using System.Collections.Generic;
            using System.Linq;
            using Amazon.CDK;
            #line 1 "{{FileOf(policy)}}"
            {{string.Join('\n', lines[..first])}}
            public sealed class {{ClassName(policy)}} : Stack
            {
                public {{ClassName(policy)}}(Constructs.Construct scope, string id, IStackProps props)
                    : base(scope, id, props)
                {
            #line {{first + 1}} "{{FileOf(policy)}}"
            {{string.Join('\n', lines[first..])}}
                }
            }
            """;
    }
}
