namespace Benchmarks.Generation;

/// <summary>Roles with policies; every eighth may do everything with everything of a service.</summary>
internal static class Roles
{
    private static readonly string[] Narrow = ["s3:GetObject", "s3:PutObject"];

    public static void Add(StackTemplate stack, string id, int number)
    {
        stack.Add(id, "AWS::IAM::Role", new
        {
            AssumeRolePolicyDocument = new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow", Action = "sts:AssumeRole", Principal = new { Service = "ecs-tasks.amazonaws.com" } } } },
        });
        stack.Add($"{id}Policy", "AWS::IAM::Policy", new
        {
            PolicyName = $"{id}Policy",
            Roles = new[] { StackTemplate.Ref(id) },
            PolicyDocument = new
            {
                Version = "2012-10-17",
                Statement = new object[]
                {
                    new { Effect = "Allow", Action = Narrow, Resource = StackTemplate.Join(StackTemplate.Attribute("Bucket0", "Arn"), "/*") },
                    number % 8 == 7 ? new { Effect = "Allow", Action = "dynamodb:*", Resource = "*" }
                        : (object)new { Effect = "Allow", Action = "kms:Decrypt", Resource = StackTemplate.Import(FoundationStack.Name, "Key") },
                },
            },
        });
    }
}
