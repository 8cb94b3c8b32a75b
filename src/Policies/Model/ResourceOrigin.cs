namespace Policies.Model;

/// <summary>Where resources come from: one template or stack, or one account and region. Shared by all of its resources.</summary>
public sealed record ResourceOrigin
{
    /// <summary>An origin that says nothing, for graphs without a source.</summary>
    public static ResourceOrigin None { get; } = new();

    /// <summary>The template's path as it was given, or null for a live origin.</summary>
    public string? Template { get; init; }

    /// <summary>The stack's name, or null for a template that is no part of an assembly.</summary>
    public string? Stack { get; init; }

    /// <summary>The environment of <c>policies.json</c>, or null.</summary>
    public string? Environment { get; init; }

    /// <summary>Why a live origin's environment could not be told, to follow "was": <c>not read: cloudformation:DescribeStacks was denied …</c>; null where it could.</summary>
    public string? EnvironmentUnread { get; init; }

    /// <summary>The account's twelve digits, or null where it is not known.</summary>
    public string? Account { get; init; }

    /// <summary>The region, such as <c>us-east-1</c>, or null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the resources were read from an account, where every property that has a value shows it.</summary>
    public bool IsLive { get; init; }
}
