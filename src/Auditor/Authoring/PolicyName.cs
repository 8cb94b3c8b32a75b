using System.Text.RegularExpressions;
using Auditor.Reporting;

namespace Auditor.Authoring;

/// <summary>What a new policy is called: <c>acme-bucket-tagged</c> is the class <c>BucketTagged</c> of the service <c>Acme</c>.</summary>
/// <param name="Id">The id.</param>
/// <param name="Service">The folder, and the last part of the namespace.</param>
/// <param name="Class">The class.</param>
internal sealed partial record PolicyName(string Id, string Service, string Class)
{
    private static readonly string[] Keywords = ["event", "object", "string", "namespace", "interface", "operator", "lock", "delegate", "params", "class", "default", "base"];

    /// <summary>Takes an id apart.</summary>
    /// <param name="id">The id.</param>
    /// <param name="services">The services that there are, whose spelling is kept.</param>
    /// <exception cref="AuditException">The id is not in kebab case, or has one word only.</exception>
    public static PolicyName Of(string id, IEnumerable<string> services)
    {
        if (!KebabCase().IsMatch(id))
        {
            throw new AuditException(ProblemKind.Configuration, $"\"{Printable.Of(id)}\" is no id of a policy; one is a service and what is asserted, in lower case with dashes between: s3-bucket-tagged");
        }

        var words = id.Split('-');
        return new(
            id,
            services.FirstOrDefault(service => service.Equals(words[0], StringComparison.OrdinalIgnoreCase)) ?? Capital(words[0]),
            string.Concat(words[1..].Select(Capital)));
    }

    /// <summary>A class's name as that of a variable.</summary>
    public static string Variable(string name) =>
        $"{char.ToLowerInvariant(name[0])}{name[1..]}" is var variable && Keywords.Contains(variable, StringComparer.Ordinal) ? "resource" : variable;

    private static string Capital(string word) => $"{char.ToUpperInvariant(word[0])}{word[1..]}";

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)+\z", RegexOptions.ExplicitCapture, PatternLimit.Milliseconds)]
    private static partial Regex KebabCase();
}
