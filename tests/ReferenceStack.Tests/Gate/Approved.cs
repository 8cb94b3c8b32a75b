namespace ReferenceStack.Tests.Gate;

/// <summary>Compares lines with those of a file that was looked at; <c>AUDITOR_UPDATE=1</c> writes it.</summary>
internal static class Approved
{
    public static void Verify(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(Repository.Root, "tests", "ReferenceStack.Tests", "Gate", "Approved", name);
        var actual = string.Concat(lines.Select(line => $"{line}\n"));
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests with AUDITOR_UPDATE=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
