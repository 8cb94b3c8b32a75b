namespace Auditor.Hosting.Pages.Operation;

/// <summary>A token that was just made, with its secret.</summary>
internal sealed record NewTokenView(string Name, string Secret)
{
    /// <summary>Not the secret: records print what they hold.</summary>
    public override string ToString() => $"token {Name}";
}
