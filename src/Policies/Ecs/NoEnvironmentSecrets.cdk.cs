using Amazon.CDK.AWS.ECS;

var password = new Amazon.CDK.AWS.SecretsManager.Secret(this, "Password");
var task = new FargateTaskDefinition(this, "Orders");
task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    Environment = new Dictionary<string, string> { ["LOG_LEVEL"] = "info" },
    Secrets = new Dictionary<string, Secret> { ["DB_PASSWORD"] = Secret.FromSecretsManager(password) },
});
