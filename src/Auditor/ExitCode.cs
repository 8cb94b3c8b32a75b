namespace Auditor;

/// <summary>What a command's exit code tells a pipeline.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or over the threshold.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or over the threshold.</summary>
    public const int Findings = 1;

    /// <summary>The audit could not be carried out as asked. It wins over findings, which are reported all the same.</summary>
    public const int NotCarriedOut = 2;
}
