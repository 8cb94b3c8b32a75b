using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auditor.Authoring;

/// <summary>Names the companions of policies as the classes that they belong to.</summary>
internal static class CompanionResources
{
    /// <summary>One resource for each companion: the full name of the class that its file is named after, and the companion's ending.</summary>
    /// <exception cref="AuditException">A companion belongs to no class.</exception>
    public static List<ResourceDescription> Of(IEnumerable<PolicyFile> companions, CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees)
    {
        var resources = new List<ResourceDescription>();
        var problems = new List<Problem>();
        foreach (var companion in companions)
        {
            var ending = companion.Name.EndsWith(PolicySources.CasesEnding, StringComparison.Ordinal) ? PolicySources.CasesEnding : PolicySources.ExampleEnding;
            var stem = companion.Name[..^ending.Length];
            if (NameOf(stem, compilation, trees) is { } name)
            {
                resources.Add(new(name + ending, () => new MemoryStream(companion.Content, writable: false), isPublic: true));
            }
            else
            {
                var className = Path.GetFileName(stem);
                problems.Add(new(ProblemKind.Policy, $"this belongs to the class {className} of {className}{PolicySources.CodeEnding} beside it, which is not there", companion.Name));
            }
        }

        return problems.Count == 0 ? resources : throw new AuditException(problems);
    }

    private static string? NameOf(string stem, CSharpCompilation compilation, IReadOnlyList<SyntaxTree> trees)
    {
        var tree = trees.FirstOrDefault(one => one.FilePath == stem + PolicySources.CodeEnding);
        var declaration = tree?.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault(type => type.Identifier.ValueText == Path.GetFileName(stem));
        return declaration is null ? null : FullName(compilation.GetSemanticModel(tree!).GetDeclaredSymbol(declaration)!);
    }

    private static string FullName(INamedTypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => $"{FullName(outer)}+{type.MetadataName}",
        { ContainingNamespace.IsGlobalNamespace: true } => type.MetadataName,
        _ => $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}",
    };
}
