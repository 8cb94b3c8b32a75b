using System.Collections.Immutable;

namespace Policies.Resources;

/// <summary>
/// A database engine of RDS or Aurora, and what differs by engine. Sources: the RDS and Aurora user guides, "Security with …",
/// "Using SSL with …" and "Publishing database logs to Amazon CloudWatch Logs" of each engine.
/// </summary>
public sealed record DbEngine
{
    private DbEngine(string name) => Name = name;

    /// <summary>The name in lower case, such as <c>aurora-postgresql</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is Aurora, whose instances take storage, backup and deletion settings from their cluster.</summary>
    public bool IsAurora => Name.StartsWith("aurora", StringComparison.Ordinal);

    /// <summary>Whether it is RDS Custom, where the customer tends the database's software.</summary>
    public bool IsCustom => Name.StartsWith("custom-", StringComparison.Ordinal);

    /// <summary>
    /// Whether new clusters are encrypted whatever they ask for, since February 2026 (Aurora user guide, "Encrypting Amazon Aurora resources").
    /// <c>aurora</c> alone is MySQL 5.6, of which no new cluster can be made.
    /// </summary>
    public bool IsEncryptedByDefault => Name.StartsWith("aurora-", StringComparison.Ordinal);

    /// <summary>Whether IAM can authenticate its users (RDS user guide, "IAM database authentication").</summary>
    public bool HasIamAuthentication => Kind is "postgres" or "mysql" or "mariadb";

    /// <summary>The parameter that forces TLS; null where the engine has none, as Oracle and Db2.</summary>
    public string? TlsParameter => Kind switch
    {
        "postgres" or "sqlserver" => "rds.force_ssl",
        "mysql" or "mariadb" => "require_secure_transport",
        _ => null,
    };

    /// <summary>The first version that forces TLS unless told otherwise; null where none does.</summary>
    public Version? ForcesTlsSince => (Kind, IsAurora) switch
    {
        ("postgres", false) => new(15, 0),
        ("postgres", true) => new(17, 0),
        ("mariadb", _) => new(11, 8),
        _ => null,
    };

    /// <summary>The logs that it can send to CloudWatch and that tell what happened, as Security Hub's RDS.9 asks for.</summary>
    public ImmutableArray<string> Logs => (Kind, IsAurora) switch
    {
        ("postgres", true) => ["postgresql"],
        ("postgres", false) => ["postgresql", "upgrade"],
        ("mysql" or "mariadb", _) => ["audit", "error", "general", "slowquery"],
        ("sqlserver", _) => ["agent", "error"],
        ("oracle", _) => ["alert", "audit", "listener", "trace"],
        ("db2", _) => ["diag.log", "notify.log"],
        _ => [],
    };

    private string Kind => Name switch
    {
        "postgres" or "aurora-postgresql" => "postgres",
        "mysql" or "aurora" or "aurora-mysql" => "mysql",
        "mariadb" => "mariadb",
        _ when Name.StartsWith("sqlserver-", StringComparison.Ordinal) => "sqlserver",
        _ when Name.StartsWith("oracle-", StringComparison.Ordinal) => "oracle",
        _ when Name.StartsWith("db2-", StringComparison.Ordinal) => "db2",
        _ => "",
    };

    /// <summary>The engine of a name, in any case.</summary>
    public static DbEngine Named(string name) => new(name.Trim().ToLowerInvariant());

    /// <inheritdoc/>
    public override string ToString() => Name;
}
