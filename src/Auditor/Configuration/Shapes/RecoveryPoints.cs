namespace Auditor.Configuration.Shapes;

/// <summary>The recovery point objectives of an environment, by what is recovered.</summary>
internal sealed record RecoveryPoints(TimeSpan? Database, TimeSpan? Application, TimeSpan? Configuration)
{
    private static readonly Member OfDatabase = new("database", "How far back the last recoverable state of databases may lie.", Texts.Duration);
    private static readonly Member OfApplication = new("application", "How far back the last recoverable state of the application may lie.", Texts.Duration);
    private static readonly Member OfConfiguration = new("configuration", "How far back the last recoverable state of configuration may lie.", Texts.Duration);

    /// <summary>One duration for everything, or one for each kind.</summary>
    public static Shape Shape { get; } = new EitherShape(
        new TextShape($"{Durations.Expected}, or an object with one for each of \"database\", \"application\" and \"configuration\"", Parse) { Pattern = Durations.Pattern },
        new ObjectShape(
            [OfDatabase, OfApplication, OfConfiguration],
            values => new RecoveryPoints(values.Duration(OfDatabase), values.Duration(OfApplication), values.Duration(OfConfiguration))));

    private static RecoveryPoints? Parse(string text) => Durations.TryParse(text, out var duration) ? new(duration, duration, duration) : null;
}
