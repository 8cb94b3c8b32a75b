using Amazon.CDK;
using ReferenceStack;
using ReferenceStack.Auditing;
using ReferenceStack.Deployment;
using ReferenceStack.Recovery;

SynthesisEnvironment.Prepare(args);

var app = new App(new AppProps { AnalyticsReporting = false });
var imageTag = app.Node.TryGetContext("imageTag") as string ?? "unreleased";

if (app.Node.TryGetContext("app") is "auditor")
{
    var settings = AuditorSettings.Of(app.Node);
    var image = new AuditorImageStack(app, AuditorSettings.Environment);
    _ = new AuditorStack(app, AuditorSettings.Environment, settings, image, imageTag);
}
else
{
    foreach (var config in DocumentedEnvironments.All)
    {
        var foundation = new FoundationStack(app, config);
        var recovery = config.RecoveryRegion is { } region ? new RecoveryStack(app, config, region) : null;
        _ = new HousingTrendsStack(app, config, foundation, recovery, imageTag);
    }
}

app.Synth();
