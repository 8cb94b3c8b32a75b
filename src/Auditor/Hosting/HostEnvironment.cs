namespace Auditor.Hosting;

/// <summary>The environment variables of the hosted auditor, all of which begin with <c>AUDITOR_</c>.</summary>
/// <param name="read">Reads a variable, or null where it is not set.</param>
internal sealed class HostEnvironment(Func<string, string?> read)
{
    private const string Prefix = "AUDITOR_";

    /// <summary>The variables of the process.</summary>
    public static HostEnvironment OfProcess { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>The value of a variable without its prefix, or null where it is not set or empty.</summary>
    public string? Text(string name) => read(Prefix + name) is { Length: > 0 } text ? text : null;

    /// <summary>The value of any variable, which the configuration names, or null where it is not set.</summary>
    public string? Variable(string name) => read(name);

    /// <summary>A whole number.</summary>
    /// <param name="name">The variable without its prefix.</param>
    /// <param name="usual">The number where it is not set.</param>
    /// <param name="least">The least that it may be.</param>
    /// <exception cref="AuditException">It is no such number.</exception>
    public int Number(string name, int usual, int least = 1) =>
        Text(name) is not { } text ? usual
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least ? number
        : throw new AuditException(ProblemKind.Configuration, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}{name} takes a whole number from {least}, not \"{Reporting.Printable.Of(text)}\""));

    /// <summary>Several values, separated by commas or spaces.</summary>
    public IReadOnlyList<string> Several(string name) =>
        Text(name)?.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
