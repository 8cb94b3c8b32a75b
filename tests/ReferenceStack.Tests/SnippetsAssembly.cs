namespace ReferenceStack.Tests;

/// <summary>The document's snippets, synthesized once for all tests.</summary>
public sealed class SnippetsAssembly : SynthesizedAssembly
{
    public SnippetsAssembly()
        : base("DocumentedSnippets", "tests/DocumentedSnippets")
    {
    }

    public Template Snippets => Assembly.Stack("DocumentedSnippets");
}
