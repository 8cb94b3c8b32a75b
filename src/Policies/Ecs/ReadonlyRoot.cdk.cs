using Amazon.CDK.AWS.ECS;

var task = new FargateTaskDefinition(this, "Orders");
var container = task.AddContainer("Api", new ContainerDefinitionOptions
{
    Image = ContainerImage.FromRegistry("registry.example.com/orders:1.4.2"),
    ReadonlyRootFilesystem = true,
});

// The application may write to a volume.
task.AddVolume(new Volume { Name = "scratch" });
container.AddMountPoints(new MountPoint { SourceVolume = "scratch", ContainerPath = "/tmp", ReadOnly = false });
