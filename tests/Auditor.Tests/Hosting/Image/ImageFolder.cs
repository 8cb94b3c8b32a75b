using System.Diagnostics;

namespace Auditor.Tests.Hosting.Image;

/// <summary>A stage of an image, carried out in a folder that stands for its root: there is no engine here.</summary>
internal sealed class ImageFolder
{
    private readonly string _root;

    /// <summary>A stage before its first step.</summary>
    /// <param name="root">The folder.</param>
    public ImageFolder(string root) => WorkingFolder = _root = root;

    /// <summary>The variables that the image sets, of which those that are paths lead into the folder.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Where programs are started.</summary>
    public string WorkingFolder { get; private set; }

    /// <summary>The place of a path of the image.</summary>
    public string At(string path) => path.StartsWith('/') ? Path.Join(_root, path) : Path.Combine(WorkingFolder, path);

    /// <summary>A word of a command, or a value: a path of the image, or itself.</summary>
    public string Placed(string word) => word.StartsWith('/') ? At(word) : word;

    /// <summary>Carries an instruction out.</summary>
    /// <param name="instruction">What to do.</param>
    /// <param name="sources">Where <c>COPY</c> copies from: the stages by name, and the context as the empty one.</param>
    public void Carry(Instruction instruction, Func<string, ImageSource> sources)
    {
        switch (instruction.Keyword)
        {
            case "WORKDIR":
                WorkingFolder = Directory.CreateDirectory(At(instruction.Text)).FullName;
                break;
            case "COPY":
                var words = instruction.Words;
                Assert.Equal(2, words.Length);
                sources(instruction.Flags.GetValueOrDefault("from", "")).CopyTo(words[0], At(words[1]));
                break;
            case "RUN":
                Run(instruction.Text);
                break;
            case "ENV":
                foreach (var pair in instruction.Words.Select(word => word.Split('=', 2)))
                    Variables[pair[0]] = Placed(pair[1]);
                break;
            case "VOLUME":
                Assert.True(Directory.Exists(At(instruction.Text)), $"{instruction.Text} is not there to be the owner of what is mounted");
                break;
            case "FROM" or "USER" or "EXPOSE" or "HEALTHCHECK" or "ENTRYPOINT" or "CMD":
                break;
            default:
                Assert.Fail($"{instruction.Keyword} is not carried out here; say how");
                break;
        }
    }

    private void Run(string command)
    {
        // Relative paths alone mean the same here and in an image.
        Assert.DoesNotContain(command.Split(' '), word => word.StartsWith('/'));
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = WorkingFolder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // No server of the compiler is left behind, and nothing of the build that runs this one is passed on.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"]) = ("1", "false");
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"RUN {command} ended in {process.ExitCode}:\n{output.Result}{errors.Result}");
    }
}
