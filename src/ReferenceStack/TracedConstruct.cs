using System.Runtime.CompilerServices;
using Constructs;

namespace ReferenceStack;

/// <summary>A construct that records which line of this repository created it and its resources.</summary>
/// <remarks>
/// The CDK's own creation traces stop at the jsii process and never name a line of C#. The auditor reads this metadata
/// instead, from the nearest construct on the path of a resource that has it.
/// </remarks>
internal abstract class TracedConstruct : Construct
{
    private const string MetadataType = "auditor:source";

    protected TracedConstruct(Construct scope, string id, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(scope, id) => Traced(this, file, line);

    /// <summary>Records the calling line as the source of a construct, and returns the construct.</summary>
    protected static T Traced<T>(T construct, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : IConstruct
    {
        construct.Node.AddMetadata(MetadataType, $"{file}:{line}");
        return construct;
    }
}
