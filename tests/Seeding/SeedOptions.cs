namespace Seeding;

/// <summary>Where to create resources, and which.</summary>
public sealed record SeedOptions
{
    /// <summary>The environment variable by which moto knows the policies that AWS manages, which roles name: "true".</summary>
    public const string ManagedPoliciesVariable = "MOTO_IAM_LOAD_MANAGED_POLICIES";

    public required Uri Endpoint { get; init; }

    /// <summary>The folder that the application was synthesized to.</summary>
    public required string Assembly { get; init; }

    /// <summary>The account to create resources in; it takes the place of the one the application was synthesized for.</summary>
    public string Account { get; init; } = "123456789012";

    /// <summary>The access key of calls; moto tells accounts apart by it, unless the account is its own.</summary>
    public string AccessKey { get; init; } = "test";

    /// <summary>The region of stacks that are synthesized for any.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>Chooses stacks by name; the stacks that they depend on must be among them.</summary>
    public Func<string, bool> Stacks { get; init; } = _ => true;
}
