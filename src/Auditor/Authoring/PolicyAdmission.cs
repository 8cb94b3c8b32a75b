using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using Auditor.Configuration.Shapes;
using Auditor.Configuration.Waivers;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Takes the policies out of an assembly and says what keeps a class from being one.</summary>
internal static class PolicyAdmission
{
    private const int LongestId = 100;
    private const int LongestText = 10_000;

    /// <summary>The policies of an assembly in the order of their classes' names.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="problems">Receives what is wrong with a class; the class is left out.</param>
    public static ImmutableArray<PolicyDescriptor> Policies(OwnAssembly assembly, ICollection<Problem> problems)
    {
        var classes = Classes(assembly, problems);
        if (classes.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(ProblemKind.Policy, "there is no policy in it: a policy is a public class that derives from Policy<…> and is not abstract", assembly.Shown));
        }

        return [.. classes.Select(type => Admit(type, assembly, problems)).OfType<PolicyDescriptor>()];
    }

    private static List<Type> Classes(OwnAssembly assembly, ICollection<Problem> problems)
    {
        try
        {
            var concrete = assembly.Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && type.IsSubclassOf(typeof(Policy)))
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .ToLookup(type => type.IsVisible);
            foreach (var hidden in concrete[false])
            {
                problems.Add(assembly.Problem(hidden, $"the policy {hidden.Name} is not public; make it public, or abstract if others derive from it"));
            }

            return [.. concrete[true]];
        }
        catch (ReflectionTypeLoadException failure)
        {
            var reason = failure.LoaderExceptions.OfType<Exception>().FirstOrDefault()?.Message ?? failure.Message;
            problems.Add(new(ProblemKind.Policy, $"{reason} What a class library needs must lie beside it: set EnableDynamicLoading to true in its project", assembly.Shown));
            return [];
        }
    }

    private static PolicyDescriptor? Admit(Type type, OwnAssembly assembly, ICollection<Problem> problems)
    {
        var (descriptor, complaints) = Create(type);
        foreach (var complaint in complaints)
        {
            problems.Add(assembly.Problem(type, $"the policy {type.Name} {complaint}"));
        }

        return complaints is [] ? descriptor : null;
    }

    // The policy's own code runs here for the first time, and may throw anything; so may looking for what it was built with.
    private static (PolicyDescriptor? Descriptor, string[] Complaints) Create(Type type)
    {
        try
        {
            if (type.GetConstructors() is not [var constructor])
            {
                return (null, ["has no public constructor, or several; it needs exactly one, whose parameters are the policy's"]);
            }

            string[] complaints = [.. constructor.GetParameters().SelectMany(Complaints)];
            if (complaints is not [])
            {
                return (null, complaints);
            }

            var descriptor = new PolicyDescriptor(type);
            return (descriptor, [.. Complaints(descriptor)]);
        }
        catch (Exception failure)
        {
            return (null, [$"cannot be created: {(failure is TypeInitializationException { InnerException: { } inner } ? inner : failure).Message}"]);
        }
    }

    private static IEnumerable<string> Complaints(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
        {
            yield return $"has the parameter \"{parameter.Name}\" without a default; it must judge without any setting";
        }

        if (string.IsNullOrWhiteSpace(parameter.GetCustomAttribute<DescriptionAttribute>()?.Description))
        {
            yield return $"has the parameter \"{parameter.Name}\" without a [Description(\"…\")], which is its documentation";
        }

        if (!ParameterMember.IsSettable(parameter.ParameterType))
        {
            yield return $"has the parameter \"{parameter.Name}\" of a type that no setting has; use int, bool, string, ImmutableArray of int or string, or TimeSpan?";
        }
    }

    private static List<string> Complaints(PolicyDescriptor descriptor)
    {
        if (descriptor.Metadata is not { } metadata)
        {
            return ["has no Metadata: it is null"];
        }

        var texts = new[] { (nameof(metadata.Id), metadata.Id), (nameof(metadata.Title), metadata.Title), (nameof(metadata.Rationale), metadata.Rationale), (nameof(metadata.Remediation), metadata.Remediation) };
        var complaints = texts.Where(text => string.IsNullOrWhiteSpace(text.Item2)).Select(text => $"has an empty {text.Item1} in its Metadata").ToList();
        complaints.AddRange(texts.Where(text => text.Item2?.Length > LongestText).Select(text => $"has a {text.Item1} of {text.Item2.Length} characters; at most {LongestText} are shown"));
        if (metadata.Title?.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            complaints.Add("has a Title of several lines");
        }

        if (!string.IsNullOrWhiteSpace(metadata.Id) && !IsWellFormed(metadata.Id))
        {
            complaints.Add($"has the id \"{Printable.Of(metadata.Id)}\"; an id is made of lower-case letters and digits, in words joined by single hyphens, such as acme-tags-present");
        }

        if (metadata.Id is Waiver.OfDrift)
        {
            complaints.Add("has the id \"drift\", by which waivers accept drift; choose another");
        }

        if (!Enum.IsDefined(metadata.Severity))
        {
            complaints.Add("has a Severity that is none of Critical, High, Medium and Low");
        }

        var types = descriptor.Default.ResourceTypes;
        if (types.IsDefaultOrEmpty || types.Any(string.IsNullOrWhiteSpace))
        {
            complaints.Add("names no resource type that it judges");
        }
        else
        {
            complaints.AddRange(types.Where(type => !IsType(type)).Select(type => $"judges \"{Printable.Of(type)}\", which is no type of CloudFormation; one looks like AWS::S3::Bucket"));
        }

        return complaints;
    }

    private static bool IsType(string type) => type == Policy.AnyType
        || (type.Length <= LongestText && type.Contains("::", StringComparison.Ordinal) && type.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '_' or '@' or '-'));

    private static bool IsWellFormed(string id) =>
        id.Length <= LongestId && id[0] is >= 'a' and <= 'z' && id[^1] != '-' && !id.Contains("--", StringComparison.Ordinal)
        && id.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
