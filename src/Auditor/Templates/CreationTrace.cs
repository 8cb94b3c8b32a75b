using System.Globalization;
using Auditor.Auditing;

namespace Auditor.Templates;

/// <summary>Finds the line of a person's code in a stack trace of Node.</summary>
internal static class CreationTrace
{
    private static readonly string[] NotOwnCode = ["node_modules", "node:internal", "internal/", "<anonymous>", "jsii-kernel", "jsii-runtime"];

    /// <summary>The first frame of a trace that is no library's.</summary>
    public static Location? Find(IEnumerable<string> frames) =>
        frames.Where(frame => !NotOwnCode.Any(part => frame.Contains(part, StringComparison.Ordinal))).Select(Frame).FirstOrDefault(place => place is not null);

    /// <summary>Reads <c>file:line</c> or <c>file:line:column</c>.</summary>
    public static Location? Place(string text)
    {
        var parts = text.Split(':');
        var numbers = parts.Reverse().TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Take(2).Reverse().Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var file = string.Join(':', parts.Take(parts.Length - numbers.Count));
        return numbers.Count == 0 || file.Length == 0 ? null : new(Relative(file), numbers[0], numbers.Count > 1 ? numbers[1] : 0);
    }

    // "at new Database (/app/lib/database.ts:12:5)" or "at /app/lib/database.ts:12:5".
    private static Location? Frame(string frame)
    {
        var open = frame.LastIndexOf('(');
        var place = open >= 0 ? frame[(open + 1)..].TrimEnd(')') : frame.Trim().Split(' ')[^1];
        return Place(place);
    }

    private static string Relative(string file)
    {
        var path = Path.IsPathRooted(file) ? Path.GetRelativePath(Environment.CurrentDirectory, file) : file;
        return (path.StartsWith("..", StringComparison.Ordinal) ? file : path).Replace('\\', '/');
    }
}
