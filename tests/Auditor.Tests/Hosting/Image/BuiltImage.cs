using System.Diagnostics;

namespace Auditor.Tests.Hosting.Image;

/// <summary>The image as the Dockerfile's steps make it of the files that <c>.dockerignore</c> leaves, to be run by somebody without rights.</summary>
internal sealed class BuiltImage : IDisposable
{
    private const string Nobody = "65534";

    private static readonly string[] Inherited = ["PATH", "DOTNET_ROOT"];

    private readonly string _folder = Directory.CreateTempSubdirectory("auditor-image-").FullName;

    private BuiltImage(Dockerfile dockerfile) => Dockerfile = dockerfile;

    public Dockerfile Dockerfile { get; }

    public ImageFolder Root { get; private set; } = null!;

    /// <summary>Carries every step out.</summary>
    public static BuiltImage Build(string repository)
    {
        var image = new BuiltImage(Dockerfile.Read(Path.Combine(repository, "Dockerfile")));
        try
        {
            image.Carry(repository);
            image.Protect();
            return image;
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <summary>A program of the image, with the image's variables and those given, and no others.</summary>
    public Process Start(IEnumerable<string> command, IReadOnlyDictionary<string, string> variables)
    {
        string[] words = [.. Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--no-new-privs"] : Array.Empty<string>(), .. command.Select(Root.Placed)];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = Root.WorkingFolder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in Inherited.Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name) ?? "")).Where(pair => pair.Value.Length > 0).Concat(Root.Variables).Concat(variables))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>The files of the image without those of its volume, each with its length and time.</summary>
    public IReadOnlyList<string> ReadOnlyFiles() =>
    [
        .. new DirectoryInfo(Root.At("/")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.FullName.StartsWith(Root.At(Dockerfile.Only("VOLUME").Text), StringComparison.Ordinal))
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}").Order(StringComparer.Ordinal),
    ];

    public void Dispose()
    {
        Run("chmod", "-R", "u+w", _folder);
        Directory.Delete(_folder, recursive: true);
    }

    private void Carry(string repository)
    {
        var ignore = IgnoreFile.Read(Path.Combine(repository, ".dockerignore"));
        var sources = new Dictionary<string, ImageSource>(StringComparer.Ordinal) { [""] = new(repository, () => ignore.Leaves(repository)) };
        foreach (var (number, stage) in Dockerfile.Stages.Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{number}")).FullName;
            Root = new(folder);
            foreach (var instruction in stage)
            {
                Root.Carry(instruction, name => sources[name]);
            }

            sources[stage[0].Words[^1]] = ImageSource.Of(folder);
        }
    }

    // As docker run --read-only: the volume alone is to be written to.
    private void Protect()
    {
        var data = Root.At(Dockerfile.Only("VOLUME").Text);
        Run("chmod", "-R", "a+rX,a-w", _folder);
        Run("chmod", "u+w", data);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", $"{Nobody}:{Nobody}", data);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
