using System.Reflection;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>A class library of policies that was built elsewhere.</summary>
internal static class PolicyLibrary
{
    public const string Ending = ".dll";

    /// <summary>Loads a class library; what it needs is looked for beside it.</summary>
    /// <exception cref="AuditException">It is no .NET assembly, or was built against a vocabulary that this auditor does not have.</exception>
    public static OwnAssembly Load(string path, string shown)
    {
        var context = new PolicyLoadContext(shown, Path.GetDirectoryName(Path.GetFullPath(path)));
        try
        {
            var assembly = context.Load(PolicyFile.ContentOf(path, shown));
            Check(assembly, shown);
            return new(assembly, shown, null);
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or IOException or UnauthorizedAccessException)
        {
            context.Unload();
            throw Failure(failure is BadImageFormatException ? "this is no .NET assembly" : $"the class library cannot be read: {failure.Message}", shown, failure);
        }
        catch (AuditException)
        {
            context.Unload();
            throw;
        }
    }

    private static void Check(Assembly assembly, string shown)
    {
        var vocabulary = typeof(Policy).Assembly.GetName();
        if (assembly.GetName().Name == vocabulary.Name)
        {
            throw Failure("these are the policies that the auditor comes with; name a class library of your own", shown);
        }

        if (Array.Find(assembly.GetReferencedAssemblies(), one => one.Name == vocabulary.Name)?.Version is { } needed && !IsCompatible(needed, vocabulary.Version!))
        {
            throw Failure(
                $"it was built against Auditor.Policies {needed.ToString(3)}, and this auditor has {vocabulary.Version!.ToString(3)}; reference that version of the package and build it again",
                shown);
        }
    }

    /// <summary>Whether what was built against a version runs with another, by the rules of semantic versions.</summary>
    internal static bool IsCompatible(Version needed, Version present) =>
        needed.Major == present.Major && (needed.Major > 0 || needed.Minor == present.Minor) && needed <= present;

    private static AuditException Failure(string message, string shown, Exception? inner = null) => new(new Problem(ProblemKind.Policy, message, shown), inner);
}
