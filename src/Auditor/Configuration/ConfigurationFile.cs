using Auditor.Configuration.Shapes;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>Finds and reads <c>policies.json</c>.</summary>
internal static class ConfigurationFile
{
    public const string Name = "policies.json";

    /// <summary>The <c>policies.json</c> of a folder or the nearest one above it, as a path relative to the folder; null if there is none.</summary>
    public static string? Find(string folder)
    {
        var start = Path.GetFullPath(folder);
        for (var current = start; current is not null; current = Path.GetDirectoryName(current))
        {
            var file = Path.Combine(current, Name);
            if (File.Exists(file))
            {
                return Path.GetRelativePath(start, file).Replace('\\', '/');
            }
        }

        return null;
    }

    /// <summary>Reads the file that was given, else the one that is found, else nothing.</summary>
    /// <param name="file">The value of <c>--policies</c>, relative to the folder, or null.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="policies">The catalogue.</param>
    public static ConfigurationResult Load(string? file, string folder, PolicyDirectory policies) => Open(file, folder).Read(policies);

    /// <summary>The content of the file that was given, else of the one that is found, else of none.</summary>
    /// <param name="file">The value of <c>--policies</c>, relative to the folder, or null.</param>
    /// <param name="folder">The current folder.</param>
    public static ConfigurationContent Open(string? file, string folder)
    {
        if ((file ?? Find(folder)) is not { } name)
        {
            return ConfigurationContent.None;
        }

        try
        {
            return new(name, File.ReadAllBytes(Path.Combine(folder, name)), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            var reason = unreadable is FileNotFoundException or DirectoryNotFoundException ? "the file does not exist" : "the file cannot be read";
            return new(name, default, new(ProblemKind.Configuration, $"{reason}; --policies names it", name));
        }
    }

    /// <summary>Reads the content of a file.</summary>
    /// <param name="content">UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="file">The file as it was given, for messages.</param>
    /// <param name="policies">The catalogue.</param>
    public static ConfigurationResult Read(ReadOnlyMemory<byte> content, string file, PolicyDirectory policies)
    {
        var problems = new List<Problem>();
        var configuration = AuditConfiguration.Default with { File = file };
        if (SettingsTree.Read(content, file, problems) is { } root)
        {
            var reading = new Reading(file, ProblemKind.Configuration, policies, problems) { Environments = NamesOfEnvironments(root) };
            if (ConfigurationShape.Shape.Read(root, Name, reading) is AuditConfiguration read)
            {
                configuration = read;
                UnwaivablePolicy.Report(read.Waivers, policies, read, ProblemKind.Configuration, problems);
                ReportAccounts(read, root, reading);
            }
        }

        return new(configuration, problems.Count < 2 ? [.. problems] : [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static List<string> NamesOfEnvironments(Node root)
    {
        var names = new List<string>();
        if (root is MapNode map && map[ConfigurationShape.EnvironmentsName] is MapNode environments)
        {
            foreach (var environment in environments.Entries)
            {
                names.Add(environment.Key);
            }
        }

        return names;
    }

    private static void ReportAccounts(AuditConfiguration configuration, Node root, Reading reading)
    {
        if (configuration.Accounts is { Organization: true, List.IsEmpty: false } && root is MapNode map && map["accounts"] is MapNode accounts && accounts.TryGet("list", out var list))
        {
            reading.Report(list.KeyPosition, "\"accounts\" has a \"list\" and says that the organization lists them; keep one of the two");
        }
    }
}
