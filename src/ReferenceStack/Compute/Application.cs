using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.ECS;
using Constructs;
using ReferenceStack.Data;
using ReferenceStack.Deployment;
using ReferenceStack.Edge;
using ReferenceStack.Networking;

namespace ReferenceStack.Compute;

/// <summary>The three services of the picture: frontend, backend and workers.</summary>
internal sealed class Application : TracedConstruct
{
    private readonly EnvironmentConfig _config;
    private readonly ContainerCluster _cluster;

    public Application(
        Construct scope,
        string id,
        EnvironmentConfig config,
        ContainerCluster cluster,
        SecurityGroups groups,
        ImageRepositories images,
        string imageTag,
        DataStores dataStores)
        : base(scope, id)
    {
        _config = config;
        _cluster = cluster;

        Frontend = Service("Frontend", new ContainerServiceProps
        {
            Name = ImageRepositories.FrontendName,
            Image = Image(images.Frontend, imageTag),
            SecurityGroup = groups.Frontend,
            Port = Ports.Frontend,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["API_URL"] = $"https://{BackendName.Of(config)}" },
        });
        Backend = Service("Backend", new ContainerServiceProps
        {
            Name = ImageRepositories.BackendName,
            Image = Image(images.Backend, imageTag),
            SecurityGroup = groups.Backend,
            Port = Ports.Backend,
            Environment = dataStores.Environment,
        });
        // The pipeline builds two images: the workers run the backend's with another command.
        Worker = Service("Worker", new ContainerServiceProps
        {
            Name = "housing-trends-worker",
            Image = Image(images.Backend, imageTag),
            SecurityGroup = groups.Worker,
            Command = ["node", "dist/worker.js"],
            Environment = dataStores.Environment,
        });

        dataStores.GrantTo(Backend.TaskDefinition.TaskRole);
        dataStores.GrantTo(Worker.TaskDefinition.TaskRole);
    }

    public ContainerService Frontend { get; }
    public ContainerService Backend { get; }
    public ContainerService Worker { get; }

    /// <summary>Registers the services with the load balancers that reach them.</summary>
    public void AttachTo(PublicLoadBalancer application, InternalLoadBalancer backend)
    {
        Frontend.Service.AttachToApplicationTargetGroup(application.Frontend);
        Backend.Service.AttachToApplicationTargetGroup(application.Backend);
        Backend.Service.AttachToApplicationTargetGroup(backend.Backend);
    }

    private ContainerService Service(string id, ContainerServiceProps props) => new(this, id, _config, _cluster, props);

    private static EcrImage Image(IRepository repository, string tag) => ContainerImage.FromEcrRepository(repository, tag);
}
