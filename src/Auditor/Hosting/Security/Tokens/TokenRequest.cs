namespace Auditor.Hosting.Security.Tokens;

/// <summary>What a token is to be.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it is for, of <see cref="AccessScope"/>.</param>
/// <param name="Days">How many days it lasts.</param>
internal sealed record TokenRequest(string Name, IReadOnlyList<string> Scopes, int Days = TokenBook.UsualDays);
