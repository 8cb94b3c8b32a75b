using System.Text;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>One page for people: it opens without a network, reads without a script, and prints.</summary>
internal sealed class HtmlReport : IReportWriter
{
    public string Format => "html";

    public bool ShowsPictures => true;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65536, leaveOpen: true);
        HtmlTemplates.Render("layout", ReportView.Of(result, context), writer);
    }
}
