using System.Collections.Immutable;
using System.CommandLine;
using System.Text.RegularExpressions;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Reporting;
using Policies;

namespace Auditor.Commands;

/// <summary><c>auditor policies new</c>: writes a policy that says nothing yet, with cases that fail until it does.</summary>
internal sealed partial class PoliciesNewCommand : Command
{
    private const string Catalogue = "src/Policies/PolicyCatalog.cs";

    private readonly Argument<string> _id = new("ID") { Description = "The id: a service and what is asserted, in kebab case." };
    private readonly Option<string> _type = new("--type") { Description = "The CloudFormation type that it judges.", HelpName = "TYPE", Required = true };
    private readonly Option<string?> _output = new("--output") { Description = "The folder; default: this one, or the places of the catalogue within the auditor's own repository.", HelpName = "FOLDER" };

    public PoliciesNewCommand()
        : base("new", """
            Writes a new policy with its cases, and a view of the type where there is none: ready to fail until you say what must hold.

            Examples:
              auditor policies new acme-bucket-tagged --type AWS::S3::Bucket --output policies
              auditor policies test acme-bucket-tagged --policy-path policies
            """)
    {
        Arguments.Add(_id);
        Options.Add(_type);
        Options.Add(_output);
        SetAction((parsed, _) => Task.FromResult(Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var id = parsed.GetValue(_id)!;
        var type = parsed.GetValue(_type)!;
        if (!ResourceType().IsMatch(type))
        {
            throw new AuditException(ProblemKind.Configuration, $"\"{Printable.Of(type)}\" is no CloudFormation type; one looks like AWS::S3::Bucket");
        }

        if (new PolicyDirectory(PolicyCatalog.All).Find(id) is not null)
        {
            throw new AuditException(ProblemKind.Configuration, $"there is a policy {id} already; `auditor policies show {id}` shows it");
        }

        var name = PolicyName.Of(id, PolicyCatalog.All.Select(policy => new PolicyManual(policy).Service).Distinct(StringComparer.Ordinal));
        var scaffold = new PolicyScaffold(name, type);
        if (scaffold.HidesName)
        {
            throw new AuditException(ProblemKind.Configuration, $"the class {name.Class} would hide the one of that name that every policy can use; say in the id what is asserted too: {id}-tagged");
        }

        var root = parsed.GetValue(_output) is null ? Repository(Environment.CurrentDirectory) : null;
        var folder = parsed.GetValue(_output) ?? ".";
        Write(root is null ? scaffold.Own(folder) : scaffold.BuiltIn(root));
        if (root is not null)
        {
            var catalogue = Path.Combine(root, Catalogue);
            File.WriteAllText(catalogue, scaffold.Catalogue(File.ReadAllText(catalogue)));
            Console.WriteLine($"changed {Shown(catalogue)}");
        }

        Console.WriteLine();
        Console.WriteLine($"Say in {name.Class}.cs what must hold, and in {name.Class}.cases.yaml what follows; then");
        if (root is null)
        {
            Console.WriteLine($"  auditor policies test {id} --policy-path {Printable.Of(folder)}");
        }
        else
        {
            // An installed auditor has its catalogue built in, without what was just written.
            Console.WriteLine($"  dotnet run --project src/Auditor -- policies test {id}");
            Console.WriteLine("\"Into the catalogue\" in src/Policies/AUTHORING.md says what else scripts/test asks for.");
        }

        return ExitCode.Clean;
    }

    private static void Write(ImmutableArray<(string File, string Content)> files)
    {
        try
        {
            // All or nothing: what somebody wrote is never overwritten.
            foreach (var (file, _) in files.Where(file => File.Exists(file.File)))
            {
                throw new AuditException(new Problem(ProblemKind.Configuration, "this file is there already, and is left as it is", Shown(file)));
            }

            foreach (var (file, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);

                // A link that leads nowhere is there too.
                using (var writer = new StreamWriter(new FileStream(file, FileMode.CreateNew)))
                {
                    writer.Write(content);
                }

                Console.WriteLine($"wrote {Printable.Of(Shown(file))}");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(ProblemKind.Configuration, $"the policy cannot be written: {failure.Message}");
        }
    }

    private static string Shown(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/');

    private static string? Repository(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, Catalogue)))
            {
                return current.FullName;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*(::[A-Za-z][A-Za-z0-9]*){1,2}\z", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex ResourceType();
}
