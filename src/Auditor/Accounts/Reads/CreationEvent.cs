namespace Auditor.Accounts.Reads;

/// <summary>An event of CloudTrail by which resources of a type come to be.</summary>
/// <param name="Name">The event, such as <c>CreateRole</c>.</param>
/// <param name="Parameter">The parameter of the request that has the name of the resource; null where AWS makes up what it goes by and answers it.</param>
/// <param name="IsRepeated">
/// Whether it succeeds for what is there already, as <c>CreateTopic</c> and <c>PutRule</c> do: then the earliest counts. Else AWS refuses it while the
/// resource is there, so that the latest made the one that is.
/// </param>
internal sealed record CreationEvent(string Name, string? Parameter, bool IsRepeated)
{
    /// <summary>An event as the table has it: <c>CreateRole:roleName</c>.</summary>
    public static CreationEvent Parse(string text, bool isRepeated) =>
        text.Split(':') is [var name, var parameter] ? new(name, parameter, isRepeated) : new(text, null, isRepeated);
}
