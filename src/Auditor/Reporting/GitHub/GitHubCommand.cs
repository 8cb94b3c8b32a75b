using System.Globalization;
using Auditor.Auditing;

namespace Auditor.Reporting.GitHub;

/// <summary>A workflow command: <c>::error file=app.cs,line=4,title=…::message</c>.</summary>
internal static class GitHubCommand
{
    /// <summary>The command on a line of its own.</summary>
    /// <param name="level"><c>error</c>, <c>warning</c> or <c>notice</c>.</param>
    /// <param name="place">Where; null for the run as a whole.</param>
    /// <param name="title">The heading.</param>
    /// <param name="message">The lines of the message.</param>
    public static string Of(string level, Location? place, string title, params IEnumerable<string> message)
    {
        string?[] properties =
        [
            place is null ? null : $"file={Property(RepositoryPath.Of(place.File))}",
            place is { Line: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"line={place.Line}") : null,
            place is { Line: > 0, Column: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"col={place.Column}") : null,
            $"title={Property(title)}",
        ];
        return $"::{level} {string.Join(',', properties.OfType<string>())}::{string.Join("%0A", message.Select(Data))}";
    }

    // What has a meaning in the message: a percent sign, and line ends, which Printable has spelled out.
    private static string Data(string text) => Printable.InLog(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
