using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Templates;

namespace Auditor.Commands;

/// <summary>Runs the app of a <c>cdk.json</c> as the CDK CLI does.</summary>
internal static class CdkApp
{
    private const string File = "cdk.json";
    private const string Manifest = "manifest.json";

    // The kernel takes no longer value of one variable; the CDK reads the rest from a file.
    private const int LongestVariable = 100_000;

    /// <summary>Runs the app of the nearest <c>cdk.json</c>.</summary>
    /// <returns>The assembly's folder, and how to show it.</returns>
    /// <exception cref="AuditException">There is no <c>cdk.json</c>, or the app failed; its own output is shown.</exception>
    public static (string Folder, string Shown) Synthesize(string from, bool isVerbose, CancellationToken cancellation)
    {
        var folder = FolderOf(from);
        var shownFile = Shown(from, Path.Combine(folder, File));
        var settings = Read(Path.Combine(folder, File), shownFile);
        if ((settings["app"] as JsonValue)?.TryGetValue<string>(out var app) is not true || string.IsNullOrWhiteSpace(app))
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "the text \"app\" is missing; it is the command that synthesizes the stacks", shownFile));
        }

        if (IsAssembly(folder, app))
        {
            var assembly = Path.GetFullPath(Path.Combine(folder, app));
            return (assembly, Shown(from, assembly));
        }

        var output = OutputOf(folder, settings);
        var manifest = Path.Combine(output, Manifest);
        var before = System.IO.File.GetLastWriteTimeUtc(manifest);
        Run(app, folder, output, Context(folder, settings, shownFile), isVerbose, cancellation);
        return System.IO.File.Exists(manifest) && System.IO.File.GetLastWriteTimeUtc(manifest) != before
            ? (output, Shown(from, output))
            : throw new AuditException(
                ProblemKind.Template,
                $"the app of {shownFile} wrote no {Manifest} into {Shown(from, output)}{(System.IO.File.Exists(manifest) ? "; the one that is there is older" : "")}. Does it call Synth()?");
    }

    /// <summary>The folder of the nearest <c>cdk.json</c>.</summary>
    /// <exception cref="AuditException">There is none.</exception>
    public static string FolderOf(string from) => Nearest(from) ?? throw new AuditException(
        ProblemKind.Configuration,
        "there is no cdk.json here or in a parent folder, so say what to audit: auditor check cdk.out, auditor check template.yaml");

    /// <summary>Where the app of a folder writes, as far as its <c>cdk.json</c> can be read; null if it names an assembly that is there already.</summary>
    public static string? OutputOf(string folder)
    {
        try
        {
            var settings = Read(Path.Combine(folder, File), File);
            return (settings["app"] as JsonValue)?.TryGetValue<string>(out var app) is true && IsAssembly(folder, app) ? null : OutputOf(folder, settings);
        }
        catch (AuditException)
        {
            return OutputOf(folder, []);
        }
    }

    // As for the CDK CLI, the app may also be an assembly that is there already.
    private static bool IsAssembly(string folder, string app) => System.IO.File.Exists(Path.Combine(folder, app, Manifest));

    private static string OutputOf(string folder, JsonObject settings) =>
        Path.GetFullPath(Path.Combine(folder, (settings["output"] as JsonValue)?.TryGetValue<string>(out var named) is true ? named : "cdk.out"));

    private static string? Nearest(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(current.FullName, File)))
            {
                return current.FullName;
            }
        }

        return null;
    }

    private static string Shown(string from, string path)
    {
        var relative = Path.GetRelativePath(from, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static JsonObject Read(string path, string shown)
    {
        try
        {
            // Read as a tree first, which says what is wrong with it and where.
            var utf8 = TextEncoding.ToUtf8(TemplateFiles.Read(path, shown), shown);
            var tree = JsonTreeReader.Read(utf8.Span, shown);
            return JsonNode.Parse(utf8.Span, documentOptions: new() { MaxDepth = TemplateText.MaximumDepth + 1 }) as JsonObject
                ?? throw TemplateText.Problem("this should be an object with \"app\", the command that synthesizes the stacks", shown, tree.Position);
        }
        catch (AuditException failure)
        {
            throw new AuditException(failure.Problem with { Kind = ProblemKind.Configuration }, failure);
        }
    }

    private static JsonObject Context(string folder, JsonObject settings, string shown)
    {
        var context = settings["context"] as JsonObject ?? [];
        context = (JsonObject)context.DeepClone();
        var cached = Path.Combine(folder, "cdk.context.json");
        if (System.IO.File.Exists(cached))
        {
            foreach (var (key, value) in Read(cached, shown.Replace(File, "cdk.context.json", StringComparison.Ordinal)))
            {
                context[key] = value?.DeepClone();
            }
        }

        context["aws:cdk:enable-path-metadata"] ??= true;
        context["aws:cdk:enable-asset-metadata"] ??= true;
        context["aws:cdk:version-reporting"] ??= false;
        return context;
    }

    private static void Run(string app, string folder, string output, JsonObject context, bool isVerbose, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(OperatingSystem.IsWindows() ? "/c" : "-c");
        start.ArgumentList.Add(app);
        start.Environment["CDK_OUTDIR"] = output;
        var text = context.ToJsonString();
        var overflow = text.Length > LongestVariable ? Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) : null;
        if (overflow is null)
        {
            start.Environment["CDK_CONTEXT_JSON"] = text;
        }
        else
        {
            System.IO.File.WriteAllText(overflow, text);
            start.Environment["CDK_CONTEXT_JSON"] = "{}";
            start.Environment["CONTEXT_OVERFLOW_LOCATION_ENV"] = overflow;
        }

        try
        {
            Run(start, app, isVerbose, cancellation);
        }
        finally
        {
            if (overflow is not null)
            {
                System.IO.File.Delete(overflow);
            }
        }
    }

    private static void Run(ProcessStartInfo start, string app, bool isVerbose, CancellationToken cancellation)
    {
        var printed = new StringBuilder();
        using var process = new Process { StartInfo = start };
        void Print(object sender, DataReceivedEventArgs line)
        {
            lock (printed)
            {
                printed.AppendLine(line.Data);
            }

            if (isVerbose && line.Data is not null)
            {
                Console.Error.WriteLine(line.Data);
            }
        }

        process.OutputDataReceived += Print;
        process.ErrorDataReceived += Print;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using (cancellation.Register(() => process.Kill(entireProcessTree: true)))
        {
            process.WaitForExit();
        }

        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            var output = isVerbose ? "" : $"{Environment.NewLine}{printed.ToString().Trim()}";
            throw new AuditException(ProblemKind.Template, $"the CDK app failed with exit code {process.ExitCode}: {app}{output}");
        }
    }
}
