using System.Collections.Immutable;

namespace Auditor.Accounts.Access;

/// <summary>What a statement of a policy of IAM allows.</summary>
/// <param name="Sid">Its name: letters and digits.</param>
/// <param name="Actions">The actions, in order.</param>
/// <param name="Resources">The ARNs, or <c>*</c>: who reads whatever is there cannot name it before.</param>
internal sealed record AccessStatement(string Sid, ImmutableArray<string> Actions, ImmutableArray<string> Resources)
{
    /// <summary>A statement for each service of the actions, in order.</summary>
    public static ImmutableArray<AccessStatement> ByService(IEnumerable<string> actions) =>
    [
        .. actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .GroupBy(action => action[..action.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal)
            .Select(service => new AccessStatement($"Read{Name(service.Key)}", [.. service], ["*"])),
    ];

    // application-autoscaling: ApplicationAutoscaling.
    private static string Name(string service) => string.Concat(service.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
