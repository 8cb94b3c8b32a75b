using System.Runtime.CompilerServices;
using Constructs;

namespace ReferenceStack;

/// <summary>Records which line of this repository creates a construct, for the auditor to name beside a finding.</summary>
/// <remarks>
/// The CDK's own creation traces stop at the jsii process and never name a line of C#. The auditor reads this metadata
/// instead, from the nearest construct on a resource's path that has it.
/// </remarks>
internal static class SourceTrace
{
    private const string MetadataType = "auditor:source";

    /// <summary>Records the calling line as the source of a construct, and returns the construct.</summary>
    public static T Traced<T>(T construct, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : IConstruct
    {
        construct.Node.AddMetadata(MetadataType, $"{file}:{line}");
        return construct;
    }
}
