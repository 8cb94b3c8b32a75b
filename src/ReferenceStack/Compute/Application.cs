using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.ECS;
using Constructs;
using ReferenceStack.Data;
using ReferenceStack.Deployment;
using ReferenceStack.Edge;
using ReferenceStack.Networking;
using ReferenceStack.Security;

namespace ReferenceStack.Compute;

/// <summary>The three services of the picture: frontend, backend and workers.</summary>
internal sealed class Application : TracedConstruct
{
    private const string DatabaseUser = "housing_trends_app";

    private readonly EnvironmentConfig _config;
    private readonly ContainerCluster _cluster;

    public Application(
        Construct scope, string id, EnvironmentConfig config, ContainerCluster cluster, SecurityGroups groups, ImageRepositories images, string imageTag, Database database, Cache cache, SessionKey sessionKey)
        : base(scope, id)
    {
        _config = config;
        _cluster = cluster;

        var dataStores = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DATABASE_HOST"] = database.Instance.AttrEndpointAddress,
            ["DATABASE_NAME"] = Database.Name,
            ["DATABASE_USER"] = DatabaseUser,
            ["REDIS_HOST"] = cache.Group.AttrPrimaryEndPointAddress,
            ["SESSION_SIGNING_ARN"] = sessionKey.Secret.SecretArn,
        };

        Frontend = Service("Frontend", new ContainerServiceProps
        {
            Name = ImageRepositories.FrontendName,
            Image = Image(images.Frontend, imageTag),
            SecurityGroup = groups.Frontend,
            Port = Ports.Frontend,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["API_URL"] = $"https://{Dns.BackendName(config)}" },
        });
        Backend = Service("Backend", new ContainerServiceProps
        {
            Name = ImageRepositories.BackendName,
            Image = Image(images.Backend, imageTag),
            SecurityGroup = groups.Backend,
            Port = Ports.Backend,
            Environment = dataStores,
        });
        // The pipeline builds two images: the workers run the backend's with another command.
        Worker = Service("Worker", new ContainerServiceProps
        {
            Name = "housing-trends-worker",
            Image = Image(images.Backend, imageTag),
            SecurityGroup = groups.Worker,
            Command = ["node", "dist/worker.js"],
            Environment = dataStores,
        });

        foreach (var service in new[] { Backend, Worker })
        {
            database.GrantConnect(service.TaskDefinition.TaskRole, DatabaseUser);
            cache.GrantConnect(service.TaskDefinition.TaskRole);
            sessionKey.Secret.GrantRead(service.TaskDefinition.TaskRole);
        }
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
