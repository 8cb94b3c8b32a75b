using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Compiles sources in memory. Nothing else touches the compiler, so that it is loaded only where there is something to compile.</summary>
internal static class PolicyCompiler
{
    /// <summary>What every file may use without saying so.</summary>
    public static readonly ImmutableArray<string> ImplicitUsings =
        ["System", "System.Collections.Generic", "System.Collections.Immutable", "System.Linq", "Policies", "Policies.Model", "Policies.Resources"];

    private const int MostErrors = 50;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        deterministic: true,
        nullableContextOptions: NullableContextOptions.Enable,
        // The framework's assemblies refer to one another in several versions.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    /// <summary>Compiles the files to one assembly that has the companions as its resources.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="name">The assembly's name.</param>
    /// <exception cref="AuditException">The code does not compile; every error is named.</exception>
    public static CompiledPolicies Compile(PolicySources sources, string name)
    {
        var trees = sources.Code.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Content, file.Content.Length), Parse, file.Name)).ToList();
        var usings = string.Concat(ImplicitUsings.Select(one => $"global using global::{one};"));
        var compilation = CSharpCompilation.Create(name, [.. trees, CSharpSyntaxTree.ParseText(usings, Parse, encoding: Encoding.UTF8)], References(), Options);
        var resources = CompanionResources.Of(sources.Companions, compilation, trees);
        using var assembly = new MemoryStream();
        var emitted = compilation.Emit(assembly, manifestResources: resources);
        return emitted.Success
            ? new(assembly.ToArray(), [.. InOrder(emitted.Diagnostics, DiagnosticSeverity.Warning).Select(one => Describe(one, one.GetMessage(CultureInfo.InvariantCulture)))])
            : throw Failure(compilation);
    }

    private static AuditException Failure(CSharpCompilation compilation)
    {
        // The emitter stops at the first kind of error; a person wants to see all of them.
        var errors = InOrder(compilation.GetDiagnostics(), DiagnosticSeverity.Error).ToList();
        var problems = errors.Take(MostErrors).Select(error => Describe(error, error.GetMessage(CultureInfo.InvariantCulture) + CompilerHint.For(error, compilation)));
        return new(errors.Count <= MostErrors ? problems : problems.Append(new(ProblemKind.Policy, $"and {errors.Count - MostErrors} more errors of the compiler")));
    }

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity) => diagnostics
        .Where(diagnostic => diagnostic.Severity == severity)
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);

    private static Problem Describe(Diagnostic diagnostic, string message)
    {
        var place = diagnostic.Location.GetLineSpan();
        return place.Path is { Length: > 0 } file
            ? new(ProblemKind.Policy, $"{diagnostic.Id}: {message}", file, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1)
            : new(ProblemKind.Policy, $"{diagnostic.Id}: {message}");
    }

    // The assemblies that the auditor itself runs on, so that what compiles also runs.
    private static IEnumerable<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return trusted.Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == framework && Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Policy).Assembly.Location)
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
