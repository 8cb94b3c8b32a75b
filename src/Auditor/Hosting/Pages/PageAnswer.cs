namespace Auditor.Hosting.Pages;

/// <summary>What a page shows.</summary>
/// <param name="Title">Its title, as the browser's tab has it.</param>
/// <param name="Section">The path of its entry in the navigation.</param>
/// <param name="Template">The template of its content.</param>
/// <param name="Model">What the template shows.</param>
internal sealed record PageAnswer(string Title, string Section, string Template, object Model)
{
    public int Status { get; init; } = 200;

    /// <summary>Where else to go instead, below the prefix; null to stay.</summary>
    public string? Location { get; init; }

    /// <summary>Whether something on it goes on by itself, so that it is looked at again even without script.</summary>
    public bool IsLive { get; init; }

    public static PageAnswer SeeOther(string location) => new("", "", "", "") { Status = 303, Location = location };
}
