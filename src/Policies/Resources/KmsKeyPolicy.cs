namespace Policies.Resources;

/// <summary>The policies of KMS keys.</summary>
public static class KmsKeyPolicy
{
    extension(KmsKey key)
    {
        /// <summary>Who may use the key; without a policy, the account by its IAM policies.</summary>
        public PolicyDocument Policy => new(key.Resource["KeyPolicy"]);
    }
}
