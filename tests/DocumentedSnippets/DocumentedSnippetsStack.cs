using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ElastiCache;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.RDS;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SNS;
using Constructs;
using Distribution = Amazon.CDK.AWS.CloudFront.Distribution;
using HealthCheck = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;
using InstanceType = Amazon.CDK.AWS.EC2.InstanceType;

namespace DocumentedSnippets;

/// <summary>The snippets of the architecture document, as literally as they can be synthesized, for the gate to catch.</summary>
/// <remarks>
/// Nothing here is to be mended: each place where a snippet breaks the document's prose is a finding that the tests expect.
/// Sections stand in the order that the references between them demand.
/// </remarks>
internal sealed class DocumentedSnippetsStack : Stack
{
    public DocumentedSnippetsStack(Construct scope)
        : base(scope, "DocumentedSnippets", new StackProps { Env = new Amazon.CDK.Environment { Region = "us-east-1" } })
    {
        var vpc = Networking();
        var groups = SecurityGroups(vpc);
        var targets = LoadBalancing(vpc, groups.LoadBalancer, out var loadBalancer);
        Containers(vpc, groups.Backend, targets);
        DatabaseInstance(vpc, groups.Database);
        Redis(vpc);
        SecurityHeaders();
        ContentDelivery(loadBalancer);
        Monitoring();
        Logging();
        CostAlerts();
    }

    private Vpc Networking() => new(this, "HousingTrendsVPC", new VpcProps
    {
        MaxAzs = 2,
        NatGateways = 1,
        SubnetConfiguration =
        [
            new SubnetConfiguration { CidrMask = 24, Name = "Public", SubnetType = SubnetType.PUBLIC },
            new SubnetConfiguration { CidrMask = 24, Name = "Private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            new SubnetConfiguration { CidrMask = 24, Name = "Database", SubnetType = SubnetType.PRIVATE_ISOLATED },
        ],
        GatewayEndpoints = new Dictionary<string, IGatewayVpcEndpointOptions>(StringComparer.Ordinal)
        {
            ["S3"] = new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 },
        },
    });

    private (SecurityGroup LoadBalancer, SecurityGroup Backend, SecurityGroup Database) SecurityGroups(Vpc vpc)
    {
        var loadBalancer = new SecurityGroup(this, "LoadBalancerSG", new SecurityGroupProps
        {
            Vpc = vpc,
            Description = "Security group for Application Load Balancer",
            AllowAllOutbound = true,
        });
        loadBalancer.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(80), "Allow HTTP traffic");
        loadBalancer.AddIngressRule(Peer.AnyIpv4(), Port.Tcp(443), "Allow HTTPS traffic");

        var backend = new SecurityGroup(this, "BackendSG", new SecurityGroupProps
        {
            Vpc = vpc,
            Description = "Security group for backend services",
            AllowAllOutbound = true,
        });
        backend.AddIngressRule(loadBalancer, Port.Tcp(3000), "Allow traffic from load balancer");

        var database = new SecurityGroup(this, "DatabaseSG", new SecurityGroupProps
        {
            Vpc = vpc,
            Description = "Security group for RDS database",
            AllowAllOutbound = false,
        });
        database.AddIngressRule(backend, Port.Tcp(5432), "Allow PostgreSQL access from backend");

        return (loadBalancer, backend, database);
    }

    private ApplicationTargetGroup LoadBalancing(Vpc vpc, SecurityGroup group, out ApplicationLoadBalancer loadBalancer)
    {
        loadBalancer = new ApplicationLoadBalancer(this, "LoadBalancer", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps
        {
            Vpc = vpc,
            InternetFacing = true,
            SecurityGroup = group,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
        });

        var backendTargetGroup = new ApplicationTargetGroup(this, "BackendTargetGroup", new ApplicationTargetGroupProps
        {
            Vpc = vpc,
            Port = 3000,
            Protocol = ApplicationProtocol.HTTP,
            TargetType = TargetType.IP,
            HealthCheck = new HealthCheck
            {
                Path = "/health",
                HealthyHttpCodes = "200",
                Interval = Duration.Seconds(30),
                Timeout = Duration.Seconds(5),
                HealthyThresholdCount = 2,
                UnhealthyThresholdCount = 3,
            },
        });

        // Named but not written in the document; the ARN is that of its production environment.
        var certificate = Certificate.FromCertificateArn(this, "Certificate", "arn:aws:acm:us-east-1:123456789012:certificate/prod-cert");
        loadBalancer.AddListener("HTTPSListener", new BaseApplicationListenerProps
        {
            Port = 443,
            Protocol = ApplicationProtocol.HTTPS,
            Certificates = [ListenerCertificate.FromCertificateManager(certificate)],
            DefaultAction = ListenerAction.Forward([backendTargetGroup]),
        });
        return backendTargetGroup;
    }

    private void Containers(Vpc vpc, SecurityGroup group, ApplicationTargetGroup targets)
    {
        // Named but not written in the document: the least that a service needs.
        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc });
        var backendTaskDef = new FargateTaskDefinition(this, "BackendTaskDef");
        backendTaskDef.AddContainer("backend", new ContainerDefinitionOptions
        {
            Image = ContainerImage.FromRegistry("housing-trends-backend"),
            PortMappings = [new PortMapping { ContainerPort = 3000 }],
        });

        var backendService = new FargateService(this, "BackendService", new FargateServiceProps
        {
            Cluster = cluster,
            TaskDefinition = backendTaskDef,
            DesiredCount = 2,
            MinHealthyPercent = 50,
            MaxHealthyPercent = 200,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
            SecurityGroups = [group],
            ServiceName = "housing-trends-backend",
            EnableExecuteCommand = true,
        });
        backendService.AttachToApplicationTargetGroup(targets);

        // The document writes this a second time, from 1 to 5 tasks and with other cool-downs; a service can have it only once.
        var scaling = backendService.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = 2, MaxCapacity = 10 });
        scaling.ScaleOnCpuUtilization("CpuScaling", new CpuUtilizationScalingProps
        {
            TargetUtilizationPercent = 70,
            ScaleInCooldown = Duration.Seconds(60),
            ScaleOutCooldown = Duration.Seconds(60),
        });
    }

    private void DatabaseInstance(Vpc vpc, SecurityGroup group)
    {
        var engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps { Version = PostgresEngineVersion.VER_15 });
        _ = new DatabaseInstance(this, "Database", new DatabaseInstanceProps
        {
            Engine = engine,
            InstanceType = InstanceType.Of(InstanceClass.T3, InstanceSize.MICRO),
            AllocatedStorage = 20,
            MaxAllocatedStorage = 100,
            StorageEncrypted = true,
            BackupRetention = Duration.Days(7),
            DeletionProtection = true,
            RemovalPolicy = RemovalPolicy.RETAIN,
            Vpc = vpc,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED },
            SecurityGroups = [group],
            Credentials = Credentials.FromGeneratedSecret("postgres"),
            DatabaseName = "housing_trends",
            ParameterGroup = new ParameterGroup(this, "ParameterGroup", new ParameterGroupProps
            {
                Engine = engine,
                Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["max_connections"] = "100",
                    ["shared_preload_libraries"] = "pg_stat_statements",
                },
            }),
        });
    }

    private void Redis(Vpc vpc)
    {
        // Named but not written in the document.
        var redisSecurityGroup = new SecurityGroup(this, "RedisSG", new SecurityGroupProps { Vpc = vpc });
        var redisSubnetGroup = new CfnSubnetGroup(this, "RedisSubnetGroup", new CfnSubnetGroupProps
        {
            Description = "Subnets of the cache",
            SubnetIds = vpc.SelectSubnets(new SubnetSelection { SubnetType = SubnetType.PRIVATE_ISOLATED }).SubnetIds,
        });

        _ = new CfnCacheCluster(this, "RedisCluster", new CfnCacheClusterProps
        {
            Engine = "redis",
            CacheNodeType = "cache.t3.micro",
            NumCacheNodes = 1,
            VpcSecurityGroupIds = [redisSecurityGroup.SecurityGroupId],
            CacheSubnetGroupName = redisSubnetGroup.Ref,
            Port = 6379,
            PreferredMaintenanceWindow = "sun:05:00-sun:09:00",
            SnapshotRetentionLimit = 7,
            SnapshotWindow = "03:00-05:00",
        });
    }

    private void ContentDelivery(ApplicationLoadBalancer loadBalancer)
    {
        // Named but not written in the document.
        var websiteBucket = new Bucket(this, "WebsiteBucket");

#pragma warning disable CS0612, CS0618 // The document uses the origin that origin access control has since replaced.
        var websiteOrigin = new S3Origin(websiteBucket);
#pragma warning restore CS0612, CS0618

        _ = new Distribution(this, "Distribution", new DistributionProps
        {
            DefaultBehavior = new BehaviorOptions
            {
                Origin = websiteOrigin,
                ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                CachePolicy = CachePolicy.CACHING_OPTIMIZED,
                OriginRequestPolicy = OriginRequestPolicy.ALL_VIEWER,
                ResponseHeadersPolicy = ResponseHeadersPolicy.SECURITY_HEADERS,
            },
            AdditionalBehaviors = new Dictionary<string, IBehaviorOptions>(StringComparer.Ordinal)
            {
                ["/api/*"] = new BehaviorOptions
                {
                    Origin = new LoadBalancerV2Origin(loadBalancer, new LoadBalancerV2OriginProps { ProtocolPolicy = OriginProtocolPolicy.HTTPS_ONLY }),
                    ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                    CachePolicy = CachePolicy.CACHING_DISABLED,
                    OriginRequestPolicy = OriginRequestPolicy.ALL_VIEWER,
                },
            },
            ErrorResponses = [new ErrorResponse { HttpStatus = 404, ResponseHttpStatus = 200, ResponsePagePath = "/index.html" }],
        });
    }

    private void SecurityHeaders() => _ = new ResponseHeadersPolicy(this, "SecurityHeaders", new ResponseHeadersPolicyProps
    {
        ResponseHeadersPolicyName = "SecurityHeadersPolicy",
        Comment = "Security headers for housing trends application",
        SecurityHeadersBehavior = new ResponseSecurityHeadersBehavior
        {
            ContentSecurityPolicy = new ResponseHeadersContentSecurityPolicy
            {
                Override = true,
                ContentSecurityPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';",
            },
            ContentTypeOptions = new ResponseHeadersContentTypeOptions { Override = true },
            FrameOptions = new ResponseHeadersFrameOptions { Override = true, FrameOption = HeadersFrameOption.DENY },
            ReferrerPolicy = new ResponseHeadersReferrerPolicy
            {
                Override = true,
                ReferrerPolicy = HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
            },
            StrictTransportSecurity = new ResponseHeadersStrictTransportSecurity
            {
                Override = true,
                AccessControlMaxAge = Duration.Seconds(31536000),
                IncludeSubdomains = true,
                Preload = true,
            },
            XssProtection = new ResponseHeadersXSSProtection { Override = true, Protection = true, ModeBlock = true },
        },
    });

    private void Monitoring() => _ = new Dashboard(this, "HousingTrendsDashboard", new DashboardProps
    {
        DashboardName = "HousingTrends-Monitoring",
        Widgets =
        [
            [
                new GraphWidget(new GraphWidgetProps
                {
                    Title = "Application Performance",
                    Left = [Metric("AWS/ApplicationELB", "TargetResponseTime", "Average")],
                    Right = [Metric("AWS/ApplicationELB", "RequestCount", "Sum")],
                }),
            ],
            [
                new GraphWidget(new GraphWidgetProps
                {
                    Title = "Database Performance",
                    Left = [Metric("AWS/RDS", "DatabaseConnections", "Average")],
                    Right = [Metric("AWS/RDS", "CPUUtilization", "Average")],
                }),
            ],
        ],
    });

    private static Metric Metric(string @namespace, string name, string statistic) => new(new MetricProps
    {
        Namespace = @namespace,
        MetricName = name,
        Statistic = statistic,
        Period = Duration.Minutes(5),
    });

    private void Logging()
    {
        _ = new LogGroup(this, "ApplicationLogs", new LogGroupProps
        {
            LogGroupName = "/aws/ecs/housing-trends",
            Retention = RetentionDays.ONE_MONTH,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
        _ = new LogGroup(this, "DatabaseLogs", new LogGroupProps
        {
            LogGroupName = "/aws/rds/housing-trends",
            Retention = RetentionDays.ONE_MONTH,
            RemovalPolicy = RemovalPolicy.DESTROY,
        });
    }

    private void CostAlerts()
    {
        var costAnomalyTopic = new Topic(this, "CostAnomalyTopic");
        var alarm = new Alarm(this, "CostAnomalyAlarm", new AlarmProps
        {
            Metric = new Metric(new MetricProps
            {
                Namespace = "AWS/Billing",
                MetricName = "EstimatedCharges",
                Statistic = "Maximum",
                Period = Duration.Hours(6),
            }),
            Threshold = 100,
            EvaluationPeriods = 1,
            AlarmDescription = "Cost anomaly detected",
            ActionsEnabled = true,
        });

        // The document passes the topic to the constructor, which has no such property.
        alarm.AddAlarmAction(new SnsAction(costAnomalyTopic));
    }
}
