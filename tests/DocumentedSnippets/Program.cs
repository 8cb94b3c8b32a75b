using Amazon.CDK;
using DocumentedSnippets;

var app = new App(new AppProps { Outdir = System.Environment.GetEnvironmentVariable("CDK_OUTDIR") ?? "cdk.out", AnalyticsReporting = false });
_ = new DocumentedSnippetsStack(app);
app.Synth();
