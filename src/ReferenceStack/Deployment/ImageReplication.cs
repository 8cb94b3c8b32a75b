using Amazon.CDK;
using Amazon.CDK.AWS.ECR;
using Constructs;

namespace ReferenceStack.Deployment;

/// <summary>Copies every image that is pushed to the recovery region. A registry has one such configuration.</summary>
internal sealed class ImageReplication : TracedConstruct
{
    public ImageReplication(Construct scope, string id, string region)
        : base(scope, id)
    {
        Traced(new CfnReplicationConfiguration(this, "Configuration", new CfnReplicationConfigurationProps
        {
            ReplicationConfiguration = new CfnReplicationConfiguration.ReplicationConfigurationProperty
            {
                Rules = new object[]
                {
                    new CfnReplicationConfiguration.ReplicationRuleProperty
                    {
                        Destinations = new object[]
                        {
                            new CfnReplicationConfiguration.ReplicationDestinationProperty { Region = region, RegistryId = Stack.Of(this).Account },
                        },
                        RepositoryFilters = new object[]
                        {
                            new CfnReplicationConfiguration.RepositoryFilterProperty { Filter = "housing-trends-", FilterType = "PREFIX_MATCH" },
                        },
                    },
                },
            },
        }));
    }
}
