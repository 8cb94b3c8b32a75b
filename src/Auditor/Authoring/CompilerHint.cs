using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Adds to an error of the compiler what somebody who writes a first policy may have meant.</summary>
internal static class CompilerHint
{
    private const string Verdict = "Policies.Model.Verdict";

    /// <summary>What follows the compiler's own sentence, or nothing.</summary>
    public static string For(Diagnostic error, CSharpCompilation compilation) => error.Id switch
    {
        "CS0246" or "CS0103" => Name(Text(error)),
        "CS1061" => Member(error, compilation),
        "CS0029" when Says(error, "'bool' to", Verdict) => "; ask the value, whose answer keeps its evidence: .Is(true), .IsOneOf(…), .Test(…)",
        "CS0029" when Says(error, Verdict, "to 'bool'") => "; a verdict is no yes or no: combine verdicts by & and |, and return them",
        "CS0023" when Says(error, "'!'", "Verdict") => "; a verdict is not negated, as its evidence would lie: ask for the opposite, such as .Is(false) or .IsNot(…)",
        "CS0019" or "CS0218" or "CS0217" when Says(error, "Verdict") => "; verdicts are combined by & and |",
        "CS0019" when Says(error, "Value<") => "; a value may be unknown, so ask it: .Is(…), .IsNot(…), .IsOneOf(…), .Test(…)",
        "CS0534" when Says(error, "Evaluate(") => "; write it: protected override Verdict Evaluate(…)",
        "CS8805" => "; a policy is a public class that derives from Policy<…>",
        _ => "",
    };

    private static bool Says(Diagnostic error, params string[] parts)
    {
        var message = error.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return Array.TrueForAll(parts, part => message.Contains(part, StringComparison.Ordinal));
    }

    private static string Text(Diagnostic error) => error.Location.SourceTree?.GetText().ToString(error.Location.SourceSpan) ?? "";

    private static string Name(string name) => name switch
    {
        "Description" or "DescriptionAttribute" => "; write using System.ComponentModel; at the top",
        "Xunit" or "Fact" or "Theory" => "; tests written in C# belong in a project of their own",
        "Amazon" => $"; an example in CDK belongs in a file that ends in {PolicySources.ExampleEnding}",
        _ => Suggestion.For(name, Vocabulary()),
    };

    private static IEnumerable<string> Vocabulary() =>
        typeof(Policy).Assembly.GetExportedTypes().Select(type => type.Name).Where(name => !name.Contains('`', StringComparison.Ordinal)).Append(nameof(Policy)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // The members of what stands before the dot.
    private static string Member(Diagnostic error, CSharpCompilation compilation)
    {
        var tree = error.Location.SourceTree;
        return tree?.GetRoot().FindNode(error.Location.SourceSpan).AncestorsAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault() is { } access
            && compilation.GetSemanticModel(tree).GetTypeInfo(access.Expression).Type is { } type
            ? Suggestion.For(Text(error), Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } meant ? meant
                : type.AllInterfaces.Any(one => one.Name == "IResourceView") ? $"; a property without a name in the view is read by Resource[\"{Text(error)}\"]"
                : ""
            : "";
    }

    private static IEnumerable<string> Members(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, CanBeReferencedByName: true }))
            {
                yield return member.Name;
            }
        }
    }
}
