using System.CommandLine;
using System.Text;
using Auditor.Reporting.Terminal;

namespace Auditor.Commands;

/// <summary>The page on standard output that the commands without a report write to.</summary>
internal static class ConsoleOutput
{
    /// <summary>The option that goes without colours.</summary>
    public static Option<bool> NoColor() => new("--no-color") { Description = "No colours; so does the variable NO_COLOR." };

    /// <summary>Whether to colour: on a terminal, unless the option or <c>NO_COLOR</c> says no.</summary>
    public static bool HasColours(bool noColor) => !noColor && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !Console.IsOutputRedirected;

    /// <summary>The width to wrap at; null in a pipe.</summary>
    public static int? Width => Console.IsOutputRedirected ? null : Console.WindowWidth;

    /// <summary>Writes a page.</summary>
    public static void Write(bool noColor, Action<ConsolePage> write)
    {
        using var writer = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        write(new(writer, HasColours(noColor), Width));
    }
}
