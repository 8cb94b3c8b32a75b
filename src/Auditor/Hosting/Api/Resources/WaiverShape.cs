using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Resources;

/// <summary>A waiver that accepts something now.</summary>
internal static class WaiverShape
{
    public static JsonShape<WaiverRow> Row { get; } = new JsonShape<WaiverRow>("waiverRow", "A waiver that accepts something now.")
        .Text("account", "The account; of a waiver that is told once for several, one of them.", row => row.Account)
        .Number("accounts", "For how many accounts it is told.", row => row.Accounts)
        .Text("policy", "The policy; of differences their kind, such as drift-not-equal.", row => row.Policy)
        .OptionalText("environment", "The environment.", row => row.Environment.Length == 0 ? null : row.Environment)
        .Text("reason", "Why it is accepted.", row => row.Reason)
        .OptionalText("owner", "Who answers for it.", row => row.Owner.Length == 0 ? null : row.Owner)
        .OptionalDate("expires", "The last day it counts.", row => row.Expires)
        .Text("file", "The file that it stands in.", row => row.Source)
        .Number("line", "The line, or 0 where it is not known.", row => row.Line)
        .Number("findings", "How many findings and differences it accepts.", row => row.Findings);

    public static JsonShape<IReadOnlyList<WaiverRow>> List { get; } = ListShape.Of(Row, "waiverList", "The waivers, those first that expire first.");
}
