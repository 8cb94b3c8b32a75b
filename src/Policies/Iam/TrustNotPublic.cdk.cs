using Amazon.CDK.AWS.IAM;

new Role(this, "Auditor", new RoleProps
{
    AssumedBy = new OrganizationPrincipal("o-a1b2c3d4e5"),
});
