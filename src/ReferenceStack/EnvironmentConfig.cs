namespace ReferenceStack;

/// <summary>What differs between the environments.</summary>
internal sealed record EnvironmentConfig
{
    /// <summary>Where account and region come from when the CDK names none: those of the documented certificates.</summary>
    public const string DefaultAccount = "123456789012";
    public const string DefaultRegion = "us-east-1";

    // The six documented fields, in the document's order.
    public required string Environment { get; init; }
    public required string Domain { get; init; }
    public required string CertificateArn { get; init; }
    public required string DatabaseInstanceClass { get; init; }
    public required int DesiredCount { get; init; }
    public required int MaxCapacity { get; init; }

    /// <summary>The branch whose pushes deploy this environment.</summary>
    public required string Branch { get; init; }

    /// <summary>The documented one, or one per zone.</summary>
    public int NatGateways { get; init; } = 1;

    /// <summary>Whether database and cache have a standby in another zone, as an objective of half an hour or less needs.</summary>
    public bool SurvivesZoneLoss { get; init; }

    /// <summary>Where copies are kept for the loss of the region; null where no objective asks for them.</summary>
    public string? RecoveryRegion { get; init; }

    /// <summary>Whether this environment creates what an account can hold only once.</summary>
    public bool OwnsAccountSingletons { get; init; }

    public required int TaskCpu { get; init; }
    public required int TaskMemoryMiB { get; init; }

    /// <summary>A physical name, told apart from the same one in the other environments of an account.</summary>
    public string Named(string name) => $"{name}-{Environment}";
}
