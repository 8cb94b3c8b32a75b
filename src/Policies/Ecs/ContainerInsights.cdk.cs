using Amazon.CDK.AWS.ECS;

new Cluster(this, "Cluster", new ClusterProps { ContainerInsights = true });
