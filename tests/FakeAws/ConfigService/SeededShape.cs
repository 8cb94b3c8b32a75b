namespace FakeAws.ConfigService;

/// <summary>How Config keeps a type that it knows through CloudFormation's registry: the template's properties, and what identifies the resource.</summary>
/// <param name="Type">CloudFormation's type, which is Config's too.</param>
/// <param name="Id">The property that holds the physical id.</param>
internal sealed record SeededShape(string Type, string Id)
{
    /// <summary>The property that holds the ARN, if the physical id is none.</summary>
    public string? Arn { get; init; }

    /// <summary>The ARN after the account: <c>cluster/{id}</c>.</summary>
    public string? ArnEnd { get; init; }

    public string Service { get; init; } = "";

    public string Tags { get; init; } = "Tags";

    /// <summary>Whether CloudFormation puts its own tags on the type.</summary>
    public bool HasStackTags { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>What the template has and Config does not keep.</summary>
    public string[] NotKept { get; init; } = [];
}
