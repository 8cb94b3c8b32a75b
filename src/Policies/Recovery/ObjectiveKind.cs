namespace Policies.Recovery;

/// <summary>What an objective bounds.</summary>
public enum ObjectiveKind
{
    /// <summary>Recovery point (RPO): how much of the newest data may be lost, as a time.</summary>
    Point,

    /// <summary>Recovery time (RTO): how long the component may be away.</summary>
    Time,
}
