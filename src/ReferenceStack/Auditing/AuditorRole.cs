using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ReferenceStack.Auditing;

/// <summary>Whom the auditor runs as: it lists the accounts of the organization, enters them by their role, and reads its own.</summary>
internal sealed class AuditorRole : TracedConstruct
{
    public AuditorRole(Construct scope, string id, EnvironmentConfig config, string externalId)
        : base(scope, id)
    {
        Role = Traced(new Role(this, "Role", new RoleProps
        {
            RoleName = config.Named("housing-trends"),
            Description = "The auditor, which reads accounts and changes nothing in them",
            AssumedBy = new ServicePrincipal("ecs-tasks.amazonaws.com"),
        }));

        // What auditor access --caller --organization prints.
        Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["organizations:ListAccounts"], Resources = ["*"] }));
        Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Resources = [$"arn:aws:iam::*:role/{ReadAccess.RoleName}"] }));

        // Its own account is entered without the role.
        foreach (var policy in new ReadAccess(this, "ReadAccess", Role, externalId).Policies)
            Role.AddManagedPolicy(policy);
    }

    public Role Role { get; }
}
