namespace Auditor.Configuration;

/// <summary>What an environment must be able to recover; null where nothing is asked of it.</summary>
/// <param name="Rto">The longest time until it serves again.</param>
/// <param name="RpoDatabase">The most recent changes in databases that may be lost, as the time since them.</param>
/// <param name="RpoApplication">The same for the application.</param>
/// <param name="RpoConfiguration">The same for configuration.</param>
internal sealed record Objectives(TimeSpan? Rto, TimeSpan? RpoDatabase, TimeSpan? RpoApplication, TimeSpan? RpoConfiguration)
{
    public static Objectives None { get; } = new(null, null, null, null);

    /// <summary>Whether nothing is asked.</summary>
    public bool IsNone => Rto is null && RpoDatabase is null && RpoApplication is null && RpoConfiguration is null;

    /// <summary>The objective that a policy's constructor parameter of this name takes.</summary>
    /// <returns>Whether there is such an objective, set or not.</returns>
    public bool TryGet(string parameter, out TimeSpan? objective)
    {
        (var known, objective) = parameter switch
        {
            "rto" => (true, Rto),
            "rpoDatabase" => (true, RpoDatabase),
            "rpoApplication" => (true, RpoApplication),
            "rpoConfiguration" => (true, RpoConfiguration),
            _ => (false, null),
        };
        return known;
    }
}
