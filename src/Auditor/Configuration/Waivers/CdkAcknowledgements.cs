using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Waivers;

/// <summary>
/// Reads what CDK's <c>Validations.of(scope).acknowledge({ id, reason })</c> leaves in an assembly's metadata: under the construct's path an entry of type
/// <c>aws:cdk:acknowledged-rules</c> whose data is an object of ids and reasons. An id is <c>Auditor::rds-multi-az</c>; to one without a prefix CDK adds
/// <c>Annotation::</c> or, earlier, <c>Construct-Annotations::</c>, and <c>addMetadata</c> leaves it plain. Other prefixes are other tools'.
/// Source: aws-cdk, packages/aws-cdk-lib/core/lib/validation/validations.ts.
/// </summary>
internal sealed class CdkAcknowledgements(PolicyDirectory policies, AuditConfiguration configuration, ICollection<Problem> problems)
{
    /// <summary>The type of the metadata entries.</summary>
    public const string MetadataType = "aws:cdk:acknowledged-rules";

    private const string Separator = "::";

    private readonly ImmutableArray<Waiver>.Builder _waivers = ImmutableArray.CreateBuilder<Waiver>();

    /// <summary>The acknowledgements of policies that were read.</summary>
    public ImmutableArray<Waiver> Waivers => _waivers.ToImmutable();

    /// <summary>Reads the data of one metadata entry.</summary>
    /// <param name="data">The entry's <c>data</c>.</param>
    /// <param name="construct">The key that the entry stands under: the construct's path, which begins with a slash.</param>
    /// <param name="file">The file, a manifest or a metadata file beside it, as it was given.</param>
    public void Add(Node data, string construct, string file)
    {
        if (data is not MapNode rules)
        {
            return;
        }

        var folder = file[..(file.LastIndexOf('/') + 1)];
        foreach (var rule in rules.Entries)
        {
            if (FindPolicy(rule, file) is { } policy)
            {
                _waivers.Add(new()
                {
                    Policy = policy,
                    Scope = new WaiverScope.Construct(construct.Trim('/'), folder),
                    Reason = rule.Value is ScalarNode { Kind: ScalarKind.Text } reason ? reason.Text : "",
                    Source = new(file, rule.KeyPosition.Line, rule.KeyPosition.Column),
                });
            }
        }
    }

    private string? FindPolicy(MapEntry rule, string file)
    {
        var separator = rule.Key.IndexOf(Separator, StringComparison.Ordinal);
        var prefix = separator < 0 ? "" : rule.Key[..separator];
        var id = separator < 0 ? rule.Key : rule.Key[(separator + Separator.Length)..];
        var isOurs = string.Equals(prefix, "Auditor", StringComparison.OrdinalIgnoreCase);
        if (!isOurs && prefix is not ("" or "Annotation" or "annotation" or "Construct-Annotations"))
        {
            return null;
        }

        if (policies.Find(id) is null)
        {
            if (isOurs)
            {
                problems.Add(At(file, rule, id is Waiver.OfDrift ? "drift is not accepted by an acknowledgement, which has no expiry: write a waiver in policies.json" : policies.Unknown(id)));
            }

            return null;
        }

        if (configuration.IsWaivable(id))
        {
            return id;
        }

        problems.Add(At(file, rule, $"{id} cannot be waived: policies.json says \"waivable\": false; remove the acknowledgement"));
        return null;
    }

    private static Problem At(string file, MapEntry rule, string message) => new(ProblemKind.Template, message, file, rule.KeyPosition.Line, rule.KeyPosition.Column);
}
