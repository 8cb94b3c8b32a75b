namespace Auditor;

/// <summary>Something that kept a part of the audit from being carried out; one clear sentence that says what to do.</summary>
/// <param name="Kind">What it concerns.</param>
/// <param name="Message">The sentence, without file and line.</param>
/// <param name="File">The file as it was given, or null.</param>
/// <param name="Line">The line from 1, or null.</param>
/// <param name="Column">The column from 1, or null.</param>
internal sealed record Problem(ProblemKind Kind, string Message, string? File = null, int? Line = null, int? Column = null)
{
    /// <summary>As compilers print it: <c>file(line,column): message</c>, so that editors and terminals make a link of it.</summary>
    public override string ToString() => File is null ? Message : Line is null ? $"{File}: {Message}" : Column is null ? $"{File}:{Line}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}
