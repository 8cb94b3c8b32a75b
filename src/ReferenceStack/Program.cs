using Amazon.CDK;
using ReferenceStack;
using ReferenceStack.Deployment;
using ReferenceStack.Recovery;

SynthesisEnvironment.Prepare();

var app = new App(new AppProps { AnalyticsReporting = false });
var imageTag = app.Node.TryGetContext("imageTag") as string ?? "unreleased";

foreach (var config in DocumentedEnvironments.All)
{
    var foundation = new FoundationStack(app, config);
    var recovery = config.RecoveryRegion is { } region ? new RecoveryStack(app, config, region) : null;
    _ = new HousingTrendsStack(app, config, foundation, recovery, imageTag);
}

app.Synth();
