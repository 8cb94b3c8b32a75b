using System.Text;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Reads;

/// <summary>The page <c>docs/reads.md</c>: what is read of an account, told from the table.</summary>
internal static class ReadsDocumentation
{
    /// <summary>The page's text.</summary>
    public static string Page()
    {
        var table = ReadTable.Load();
        var page = new StringBuilder($"""
            # What is read of an account

            Generated from the table of reads (`src/Auditor/Accounts/Reads`). {table.Types.Length} resource types are read, by calls that only read. Where AWS Config records a type,
            its items are read in one go instead, but for what it *lacks*. A call is made for policies unless it says otherwise: *drift* only to compare with a
            template, *tags* only for the resource's tags. *Cannot be read* lists what no call answers, and why or where else it stands.

            """.ReplaceLineEndings("\n"));
        foreach (var service in table.Services.Where(service => service.Types.Any()))
        {
            page.Append($"\n## {service.Api.ServiceId}\n\n| type | calls | IAM actions | AWS Config | cannot be read |\n|---|---|---|---|---|\n");
            foreach (var type in service.Types)
            {
                page.Append(Row(service.Type(type)));
            }

            foreach (var (type, note) in service.Types.SelectMany(type => service.Type(type).Notes.Select(note => (type, note))))
            {
                page.Append($"{(page[^2] == '|' ? "\n" : "")}- `{type}`: {Cell(note)}\n");
            }
        }

        return page.ToString();
    }

    private static string Row(TypeRead type)
    {
        var calls = type.Calls.Concat(type.AlsoFrom).ToList();
        var actions = calls.SelectMany(call => call.Iam).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return $"| `{type.Type}` | {string.Join("<br>", calls.Select(Call).Distinct(StringComparer.Ordinal))} | {string.Join("<br>", actions.Select(Code))} | {Config(type)} | {string.Join("<br>", type.Unreadable.Select(part => $"{Code(part.Key)}: {Cell(part.Value)}"))} |\n";
    }

    private static string Call(ReadCall call)
    {
        var often = call.Role switch
        {
            ReadRole.Each => "each",
            ReadRole.Batch => $"{call.Batch} at a time",
            ReadRole.Join => "once, joined",
            _ when call.Arguments.ToJsonString().Contains("\"{", StringComparison.Ordinal) => "for each of the list above",
            _ => "list",
        };
        return $"{Code(call.Operation.Name)} ({often}{(call.Need is ReadNeed.Policies ? "" : $", {call.Need.ToString().ToLowerInvariant()}")})";
    }

    private static string Config(TypeRead type) =>
        type.Config is not { } config ? "not read"
        : string.Join("<br>", config.Sources.Select(source => source.ResourceType == type.Type ? "yes" : $"in {Code(source.ResourceType)}"))
            + (config.Lacks.IsEmpty ? "" : $"; lacks {string.Join(", ", config.Lacks.Select(path => Code(path.ToString())))}");

    private static string Code(string text) => $"`{text}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
