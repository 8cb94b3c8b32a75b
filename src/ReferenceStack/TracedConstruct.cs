using System.Runtime.CompilerServices;
using Constructs;

namespace ReferenceStack;

/// <summary>One concern of the architecture, whose resources are traced at least to its own file.</summary>
internal abstract class TracedConstruct : Construct
{
    protected TracedConstruct(Construct scope, string id, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(scope, id) => Traced(this, file, line);
}
