using Auditor.Drift.Documents;
using Auditor.Drift.Equivalences;

namespace Auditor.Drift;

/// <summary>Why what is written otherwise is no difference.</summary>
internal static class Reasons
{
    /// <summary>The reason of a row.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="id">The row.</param>
    public static string Of(string type, string id) => id switch
    {
        "cdk-metadata" => "CDK notes the versions of its libraries in a resource of its own, which deploys nothing",
        _ => EquivalenceTable.Find(type, id)?.Reason ?? PolicyEquivalences.Reasons.GetValueOrDefault(id) ?? id,
    };
}
