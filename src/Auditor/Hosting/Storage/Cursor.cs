using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;

namespace Auditor.Hosting.Storage;

/// <summary>Where a list goes on: the key of the last row that was shown, as a text for addresses. Rows may come and go between two parts of a list.</summary>
internal static class Cursor
{
    private const string Wrong = "the cursor is none of this list; begin without one";

    private const int Longest = 4096;

    /// <summary>The cursor after a row.</summary>
    /// <param name="order">The order of the list, without which the key means nothing.</param>
    /// <param name="key">The row's key.</param>
    public static string Of(string order, params IEnumerable<string> key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new List<string>([order, .. key]), CursorContext.Default.ListString));

    /// <summary>The key; empty where there is no cursor.</summary>
    /// <exception cref="AuditException">It is no cursor of this order.</exception>
    public static ImmutableArray<string> Read(string? cursor, string order, int length)
    {
        if (cursor is null)
        {
            return [];
        }

        try
        {
            if (cursor.Length <= Longest && JsonSerializer.Deserialize(Base64Url.DecodeFromChars(cursor), CursorContext.Default.ListString) is [var of, .. var key] && of == order && key.Count == length && !key.Contains(null!))
            {
                return [.. key];
            }
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            // It says so below.
        }

        throw new AuditException(ProblemKind.Configuration, Wrong);
    }

    /// <summary>Whether something failed because a text is no cursor: whoever sent it is to mend it, and not the store.</summary>
    public static bool IsWrong(AuditException failure) => failure.Problem.Message == Wrong;

    /// <summary>A whole number of a key.</summary>
    /// <exception cref="AuditException">It is none.</exception>
    public static long Number(string part) =>
        long.TryParse(part, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new AuditException(ProblemKind.Configuration, Wrong);
}
