namespace Auditor.Configuration.Shapes;

/// <summary>The recovery point objectives of an environment, by what is recovered.</summary>
internal sealed record RecoveryPoints(TimeSpan? Database, TimeSpan? Application, TimeSpan? Configuration)
{
    private static readonly Member<TimeSpan> OfDatabase = new("database", "How far back the last recoverable state of databases may lie.", Texts.Duration);
    private static readonly Member<TimeSpan> OfApplication = new("application", "How far back the last recoverable state of the application may lie.", Texts.Duration);
    private static readonly Member<TimeSpan> OfConfiguration = new("configuration", "How far back the last recoverable state of configuration may lie.", Texts.Duration);

    /// <summary>One duration for everything, or one for each kind.</summary>
    public static Shape<RecoveryPoints> Shape { get; } = new EitherShape<RecoveryPoints>(
        new TextShape<RecoveryPoints>($"{Durations.Expected}, or an object with one for each of \"database\", \"application\" and \"configuration\"", TryParse) { Pattern = Durations.Pattern },
        new ObjectShape<RecoveryPoints>(
            [OfDatabase, OfApplication, OfConfiguration],
            values => new(values.OrNothing(OfDatabase), values.OrNothing(OfApplication), values.OrNothing(OfConfiguration))));

    private static bool TryParse(string text, out RecoveryPoints points)
    {
        var isParsed = Durations.TryParse(text, out var duration);
        points = new(duration, duration, duration);
        return isParsed;
    }
}
