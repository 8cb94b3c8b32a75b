namespace Auditor.Hosting.Security;

/// <summary>Marks an endpoint that answers whatever name it is asked under: load balancers ask for addresses.</summary>
internal sealed class AnyHost
{
    private AnyHost()
    {
    }

    public static AnyHost Instance { get; } = new();
}
