using System.Diagnostics;
using Auditor.Tests.Accounts;
using Seeding;

namespace ReferenceStack.Tests.Accounts;

/// <summary>All environments of the reference stack, standing in one account of a moto of its own: a fixture of a class of tests.</summary>
public sealed class SeededReference(ReferenceAssembly reference) : IAsyncLifetime
{
    private SeededAccount? _account;

    public MotoServer Moto { get; } = new() { Variables = { [SeedOptions.ManagedPoliciesVariable] = "true" } };

    /// <summary>What stands where; skips the test where moto is missing.</summary>
    public SeededAccount Account
    {
        get
        {
            Moto.SkipIfAbsent();
            return _account!;
        }
    }

    /// <summary>How long the creation took.</summary>
    public TimeSpan Duration { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await Moto.InitializeAsync();
        if (Moto.IsThere)
        {
            await Moto.SeedAsync(1);
            var clock = Stopwatch.StartNew();
            _account = await Seeder.SeedAsync(new SeedOptions { Endpoint = Moto.Endpoint, Assembly = reference.Assembly.Folder });
            Duration = clock.Elapsed;
        }
    }

    public ValueTask DisposeAsync() => Moto.DisposeAsync();
}
