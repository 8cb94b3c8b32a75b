using System.CommandLine;
using Auditor.Accounts.Access;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration.Binding;

namespace Auditor.Commands;

/// <summary><c>auditor access</c>: what a scan must be permitted.</summary>
internal sealed class AccessCommand : Command
{
    private readonly Option<bool> _caller = new("--caller") { Description = "The policy of the credentials that run the scan, where those assume a role: to list the accounts and enter them." };
    private readonly Option<bool> _template = new("--template") { Description = "The CloudFormation template of the role that is assumed, for a stack or a StackSet." };
    private readonly Option<string?> _principal = new("--principal") { Description = "With --template, who may assume the role: an ARN of IAM, or the number of an account.", HelpName = "WHO" };
    private readonly PolicyOptions _policies = new();
    private readonly AccountOptions _accounts = new();
    private readonly TypeOption _types = new();

    private readonly Option<bool> _noDrift = ScanCommand.NoDrift("Without what only a comparison of stacks with what they made needs; so is it with --type.");

    public AccessCommand()
        : base("access", """
            Prints the read-only IAM policy that auditor scan needs with the same options, and nothing more.

            Examples:
              auditor access
              auditor access --select 's3-*' --region eu-west-1
              auditor access --template --principal 111111111111 --external-id 7f3a > auditor-role.yaml
              auditor access --caller --organization --role auditor

            Asks nobody and needs no credentials. Every action reads; none reads what is stored in buckets, tables, secrets or logs.
            """)
    {
        foreach (var option in new Option[] { _template, _principal, _caller }.Concat(_policies.Sources).Concat(_accounts.WithoutCredentials).Concat([_types, _noDrift]).Concat(_policies.Choice))
        {
            Options.Add(option);
        }

        SetAction((parsed, _) => Task.FromResult(Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var request = _policies.Read(parsed, isVerbose: false);
        var scope = _accounts.Read(parsed, request.Configuration.Accounts);
        var (isTemplate, isCaller) = (parsed.GetValue(_template), parsed.GetValue(_caller));
        if (isTemplate && isCaller)
        {
            throw new AuditException(ProblemKind.Configuration, "--template prints the role that is assumed, --caller the policy of who assumes it; name one of them");
        }

        if (!isTemplate && parsed.GetResult(_principal) is not null)
        {
            throw new AuditException(ProblemKind.Configuration, "--principal says whom the role of --template trusts; name that too");
        }

        if (isTemplate)
        {
            scope = scope with { Role = scope.Role ?? RoleName.Usual };
        }

        var needs = Needs(request, scope, parsed);
        Console.Out.Write(isTemplate ? Template(needs, scope, parsed).Yaml() : isCaller ? Caller(needs, scope).Json() : Reader(needs, scope).Json());
        return ExitCode.Clean;
    }

    // A policy must not be printed from settings that do not mean what they say.
    private AccessNeeds Needs(AuditRequest request, ScanScope scope, ParseResult parsed)
    {
        var problems = request.Problems.ToList();
        var policies = PolicyBinder.Bind(request.Configuration, request.Policies, request.Selection, problems);
        if (problems.Count == 0 && policies.Ids.Count == 0)
        {
            problems.Add(new(ProblemKind.Configuration, "no policy is left by policies.json, --select, --ignore and --framework, so nothing is read"));
        }

        if (problems.Count > 0)
        {
            throw new AuditException(problems);
        }

        // Which types stacks have is known when they are read.
        var types = _types.Read(parsed, request.Policies);
        var plan = ScanPlan.Of(request, policies, types);
        return new(types is null && !parsed.GetValue(_noDrift) ? plan.ForStacks(plan.Table.Types) : plan, scope);
    }

    private static AccessPolicy Reader(AccessNeeds needs, ScanScope scope)
    {
        var policy = needs.Reader;
        if (policy.Length > AccessPolicy.ManagedLimit)
        {
            Console.Error.WriteLine($"note: with {policy.Length} characters it is longer than the {AccessPolicy.ManagedLimit} of a managed policy; it fits into a role as an inline policy, and --template splits it");
        }

        if (scope.Role is not null)
        {
            Console.Error.WriteLine("note: this is what the role in each account needs; auditor access --caller prints what assumes it");
        }

        return policy;
    }

    private static AccessPolicy Caller(AccessNeeds needs, ScanScope scope)
    {
        if (scope.Role is null)
        {
            throw new AuditException(ProblemKind.Configuration, "--caller: no role is assumed, so the credentials need what auditor access prints without it; name the role with --role, or as \"role\" under \"accounts\" in policies.json");
        }

        Console.Error.WriteLine("note: the account of these credentials is entered without the role; to scan it too, they need what auditor access prints without --caller");
        return needs.Caller;
    }

    private static string? ExternalId(ScanScope scope) =>
        scope.ExternalId is { } id && (id.Length is < 2 or > 1224 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || "_+=,.@:/-".Contains(letter, StringComparison.Ordinal)))
            ? throw new AuditException(ProblemKind.Configuration, "the external id has 2 to 1224 letters, digits and _+=,.@:/-; AWS takes no other")
            : scope.ExternalId;

    private RoleTemplate Template(AccessNeeds needs, ScanScope scope, ParseResult parsed) => new(needs.Reader)
    {
        Principal = parsed.GetValue(_principal) is { } who ? TrustedPrincipal.Parse(who, needs.Partition) : null,
        ExternalId = ExternalId(scope),
        Role = RoleName.Parse(scope.Role!),
    };
}
