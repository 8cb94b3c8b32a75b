using Auditor.Auditing;

namespace Auditor.Reporting;

/// <summary>Writes a result in one format. The same result gives the same bytes: UTF-8 without a byte order mark, lines ending in a line feed.</summary>
internal interface IReportWriter
{
    /// <summary>The format's name, as <c>--format</c> takes it.</summary>
    string Format { get; }

    /// <summary>Whether it states the frameworks' controls without being asked to.</summary>
    bool ShowsFrameworks => true;

    /// <summary>Whether it draws pictures of what was read, or hands them on.</summary>
    bool ShowsPictures => false;

    /// <summary>Writes the whole report. The stream stays open.</summary>
    void Write(AuditResult result, ReportContext context, Stream output);
}
