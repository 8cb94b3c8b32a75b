using ReferenceStack.Tests;

[assembly: AssemblyFixture(typeof(ReferenceAssembly))]
[assembly: AssemblyFixture(typeof(SnippetsAssembly))]
