using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Policies;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Loads somebody's own policies: single C# files, folders of them, class libraries.</summary>
internal static class PolicyLoader
{
    /// <summary>The policies behind paths, in the order of their ids.</summary>
    /// <param name="policyPaths">The values of <c>--policy-path</c>. What one path names compiles to one assembly.</param>
    /// <param name="cache">Where compiled sources are kept; null to compile them anew.</param>
    /// <param name="warnings">Receives what the compiler warns of.</param>
    /// <exception cref="AuditException">Something keeps a path from being loaded; everything that does is named.</exception>
    public static ImmutableArray<PolicyDescriptor> Load(IEnumerable<string> policyPaths, PolicyCache? cache, ICollection<Problem>? warnings = null)
    {
        var problems = new List<Problem>();
        var assemblies = new List<OwnAssembly>();
        var loaded = new List<(PolicyDescriptor Policy, OwnAssembly Assembly)>();
        foreach (var path in policyPaths.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            try
            {
                var assembly = LoadAssembly(path, cache, warnings ?? []);
                assemblies.Add(assembly);
                var wrong = new List<Problem>();
                loaded.AddRange(PolicyAdmission.Policies(assembly, wrong).Select(policy => (policy, assembly)));
                problems.AddRange(wrong);
            }
            catch (AuditException failure)
            {
                problems.AddRange(failure.Problems);
            }
        }

        problems.AddRange(TakenIds(loaded));
        if (problems.Count > 0)
        {
            Unload(assemblies.Select(one => one.Assembly));
            throw new AuditException(problems);
        }

        return [.. loaded.Select(one => one.Policy).OrderBy(policy => policy.Id, StringComparer.Ordinal)];
    }

    /// <summary>Lets go of policies that were loaded, so that their assemblies can leave memory.</summary>
    public static void Unload(IEnumerable<PolicyDescriptor> policies) => Unload(policies.Select(policy => policy.PolicyType.Assembly));

    private static void Unload(IEnumerable<Assembly> assemblies)
    {
        foreach (var context in assemblies.Select(AssemblyLoadContext.GetLoadContext).OfType<PolicyLoadContext>().Distinct())
        {
            context.Unload();
        }
    }

    private static OwnAssembly LoadAssembly(string path, PolicyCache? cache, ICollection<Problem> warnings)
    {
        var shown = path.Replace('\\', '/');
        if (!Directory.Exists(path))
        {
            if (!File.Exists(path))
            {
                throw Failure("there is no such file or folder, which was to hold policies", shown);
            }

            if (path.EndsWith(PolicyLibrary.Ending, StringComparison.OrdinalIgnoreCase))
            {
                return PolicyLibrary.Load(path, shown);
            }

            if (!PolicySources.IsCode(path))
            {
                throw Failure("policies are read from a .cs file, a folder of them, or the .dll of a class library, and this is none of them", shown);
            }
        }

        var sources = PolicySources.Read(path);
        return sources.Code.IsEmpty
            ? throw Failure("there is no policy in this folder; policies are .cs files, and the .dll of a class library is named itself", shown)
            : new(Compile(sources, shown, cache, warnings), shown, sources);
    }

    private static Assembly Compile(PolicySources sources, string shown, PolicyCache? cache, ICollection<Problem> warnings)
    {
        try
        {
            var key = PolicyCache.KeyOf(sources);
            var compiled = cache?.Find(key);
            if (compiled is null)
            {
                compiled = PolicyCompiler.Compile(sources, $"OwnPolicies.{key[..16]}");
                cache?.Keep(key, compiled);
            }

            foreach (var warning in compiled.Warnings)
            {
                warnings.Add(Shown(warning, sources));
            }

            return new PolicyLoadContext(shown, folder: null).Load(compiled.Assembly);
        }
        catch (AuditException failure)
        {
            throw new AuditException(failure.Problems.Select(problem => Shown(problem, sources)));
        }
    }

    private static Problem Shown(Problem problem, PolicySources sources) => problem.File is { } file ? problem with { File = sources.Shown(file) } : problem;

    // An id names one policy, in settings, in waivers and in every report.
    private static IEnumerable<Problem> TakenIds(List<(PolicyDescriptor Policy, OwnAssembly Assembly)> loaded)
    {
        var owners = PolicyCatalog.All.ToDictionary(policy => policy.Id, policy => $"{policy.PolicyType.FullName} of the catalogue", StringComparer.Ordinal);
        foreach (var (policy, assembly) in loaded)
        {
            if (!owners.TryAdd(policy.Id, $"{policy.PolicyType.FullName} in {assembly.Shown}"))
            {
                yield return assembly.Problem(policy.PolicyType, $"the id {policy.Id} of the policy {policy.PolicyType.FullName} is taken by {owners[policy.Id]}; choose another");
            }
        }
    }

    private static AuditException Failure(string message, string shown) => new(new Problem(ProblemKind.Policy, message, shown));
}
