using System.Text;
using Auditor.Auditing;

namespace Auditor.Reporting.Terminal;

/// <summary>The report for a terminal or a build log: what is wrong, where, and how to mend it, worst first; the counts last.</summary>
internal sealed class ConsoleReport : IReportWriter
{
    public string Format => "console";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16384, leaveOpen: true) { NewLine = "\n" };
        var page = new ConsolePage(writer, context.Colours, context.Width);
        if (!context.Quiet)
        {
            if (result.Changes is { } changes)
            {
                // What both results have is told by a report of either.
                new ConsoleChanges(page, context.Verbose).Write(result, changes);
            }
            else
            {
                new ConsoleFindings(page, context.Verbose).Write(result);
            }

            if (result is { Drift: { } drift, Changes: null })
            {
                new ConsoleDrift(page, context.Verbose).Write(drift);
                new ConsoleComparison(page, context.Verbose).Write(drift);
            }

            ConsoleSummary.WriteDetails(page, result, context.Verbose);
        }

        if (context.Recovery)
        {
            var width = context.Width ?? ConsoleRecovery.UsualWidth;
            new ConsoleRecovery(new(writer, context.Colours, width), width, context.Quiet).Write(result);
        }

        ConsoleSummary.WriteLine(page, result);
        if (context.Frameworks && !context.Quiet)
        {
            ConsoleFrameworks.Write(page, result.Frameworks);
        }
    }
}
