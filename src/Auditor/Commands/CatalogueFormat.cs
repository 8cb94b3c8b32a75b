using System.CommandLine;

namespace Auditor.Commands;

/// <summary>How the catalogue is written: for people or for programs.</summary>
internal static class CatalogueFormat
{
    public static Option<string> Option() => new("--format") { Description = "table (default) or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };

    /// <exception cref="AuditException">There is no such format.</exception>
    public static bool IsJson(string format) => format switch
    {
        "json" => true,
        "table" or "console" => false,
        _ => throw new AuditException(ProblemKind.Configuration, $"--format takes table or json here, not \"{format}\""),
    };
}
