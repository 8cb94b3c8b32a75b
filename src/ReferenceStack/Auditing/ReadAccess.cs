using Amazon.CDK.AWS.IAM;
using Amazon.CDK.CloudFormation.Include;
using Constructs;

namespace ReferenceStack.Auditing;

/// <summary>What the auditor may read, as <c>auditor access --template</c> prints it: the role of this account, and the policies by which the auditor reads this account as itself.</summary>
/// <remarks>The same file is the StackSet by which all other accounts get the role. A test holds it against what the auditor prints.</remarks>
internal sealed class ReadAccess : TracedConstruct
{
    /// <summary>The role that is assumed in every account.</summary>
    public const string RoleName = "auditor";

    private const string File = "src/ReferenceStack/Auditing/auditor-role.yaml";

    private readonly CfnInclude _template;

    public ReadAccess(Construct scope, string id, IRole auditor, string externalId)
        : base(scope, id)
    {
        _template = Traced(new CfnInclude(this, "Template", new CfnIncludeProps
        {
            TemplateFile = File,
            Parameters = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["TrustedPrincipal"] = auditor.RoleArn,
                ["ExternalId"] = externalId,
                ["RoleName"] = RoleName,
            },
        }));
    }

    /// <summary>The policies of the role.</summary>
    public IEnumerable<IManagedPolicy> Policies =>
        _template.Node.FindAll().OfType<CfnManagedPolicy>().Select(policy => ManagedPolicy.FromManagedPolicyArn(this, $"{policy.Node.Id}Attached", policy.Ref));
}
