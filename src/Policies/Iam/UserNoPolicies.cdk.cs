using Amazon.CDK.AWS.IAM;

var accountants = new Group(this, "Accountants", new GroupProps
{
    ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("job-function/Billing")],
});
new User(this, "Alice", new UserProps { Groups = [accountants] });
