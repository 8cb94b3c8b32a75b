using Amazon.CDK.AWS.KMS;

new Key(this, "Key", new KeyProps
{
    Description = "Encrypts the orders",
    EnableKeyRotation = true,
});
