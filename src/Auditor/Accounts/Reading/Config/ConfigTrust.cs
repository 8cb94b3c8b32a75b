using System.Collections.Immutable;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading.Config;

/// <summary>What is taken from AWS Config.</summary>
/// <param name="IsAlone">Whether nobody else can be asked, so that what it does not tell is a gap.</param>
/// <param name="IsOpen">Whether policies of the user's own may ask for any property.</param>
internal sealed record ConfigTrust(bool IsAlone, bool IsOpen)
{
    /// <summary>Whether a type is read from AWS Config where that records it.</summary>
    public bool Takes(PlannedRead read) => read is { IsGlobalPart: false, Type.Config: { } shape } && (IsAlone || Missed(shape).IsEmpty);

    /// <summary>The properties that somebody asks for and only the list of the type's service tells.</summary>
    public ImmutableArray<DocumentPath> Missed(ConfigShape shape) => IsOpen ? shape.Untold : shape.Missed;
}
