namespace ReferenceStack.Tests;

/// <summary>A fixture that synthesizes an application into a folder of its own, and removes it in the end.</summary>
public abstract class SynthesizedAssembly(string assembly, string projectFolder, params string[] context) : IAsyncLifetime
{
    private readonly DirectoryInfo _output = Directory.CreateTempSubdirectory("cdk.out-");

    public CloudAssembly Assembly { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Assembly = await CloudAssembly.SynthesizeAsync(assembly, projectFolder, _output.FullName, TestContext.Current.CancellationToken, context);

    public ValueTask DisposeAsync()
    {
        _output.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
