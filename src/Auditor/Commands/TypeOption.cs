using System.CommandLine;
using Auditor.Accounts.Reads;
using Auditor.Configuration;

namespace Auditor.Commands;

/// <summary><c>--type</c>: the types that are judged.</summary>
internal sealed class TypeOption : Option<string[]>
{
    public TypeOption()
        : base("--type")
    {
        Description = "Only resources of these types are judged, such as AWS::RDS::DBInstance; what their policies follow is read too.";
        HelpName = "TYPE";
    }

    /// <summary>The types; null for all.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="policies">The catalogue.</param>
    /// <exception cref="AuditException">One of them is not read from accounts.</exception>
    public HashSet<string>? Read(ParseResult parsed, PolicyDirectory policies)
    {
        if (parsed.GetValue(this) is not { Length: > 0 } types)
        {
            return null;
        }

        // The settings of accounts are types of their own, made of others.
        var known = ReadTable.Load().Types.Concat(policies.All.SelectMany(policy => policy.Default.ResourceTypes).Where(type => type.StartsWith("Account::", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).ToList();
        return types.FirstOrDefault(type => !known.Contains(type, StringComparer.Ordinal)) is { } unknown
            ? throw new AuditException(ProblemKind.Configuration, $"--type: {unknown} is not read from accounts{Suggestion.For(unknown, known)}")
            : types.ToHashSet(StringComparer.Ordinal);
    }
}
