using System.Globalization;
using Constructs;

namespace ReferenceStack.Auditing;

/// <summary>What is of the organization that the auditor is deployed for: context of the same name, or an example.</summary>
internal sealed record AuditorSettings
{
    private const string MailServerVariable = "AUDITOR_SMTP";
    private const string MailSenderVariable = "AUDITOR_SMTP_FROM";

    /// <summary>The environment that the auditor has to itself: it outlives the loss of a zone, and is no part of what it audits.</summary>
    public static EnvironmentConfig Environment { get; } = new()
    {
        Environment = "auditor",
        Domain = "auditor.housingtrends.com",
        CertificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/auditor-cert",
        DatabaseInstanceClass = "db.t3.medium",
        DesiredCount = 2,
        MaxCapacity = 4,
        Branch = "main",
        NatGateways = 2,
        SurvivesZoneLoss = true,
        TaskCpu = 1024,
        TaskMemoryMiB = 4096,
    };

    /// <summary>The name that people reach the pages by; its record is made where they resolve names.</summary>
    public required string Domain { get; init; }

    /// <summary>The certificate of the name.</summary>
    public required string CertificateArn { get; init; }

    /// <summary>The addresses from which the pages are reached, over a VPN or a transit gateway.</summary>
    public required string Clients { get; init; }

    /// <summary>The issuer that people log in at.</summary>
    public required string Authority { get; init; }

    /// <summary>The groups of those who may start scans, separated by commas.</summary>
    public required string Operators { get; init; }

    /// <summary>The groups of those who may look.</summary>
    public required string Readers { get; init; }

    /// <summary>What the auditor says when it enters an account, so that nobody else can have it enter one.</summary>
    public required string ExternalId { get; init; }

    /// <summary>When the auditor is started to scan what is due and end, as EventBridge writes it: <c>rate(6 hours)</c>; null where it is always there.</summary>
    public string? Schedule { get; init; }

    /// <summary>The environment variables that come from the secret of notifications, whose members have the same names: <c>AUDITOR_SLACK</c>.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The ARN of the topic that is told what is new, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>The ARN of the key that the topic is encrypted with, or null.</summary>
    public string? TopicKey { get; init; }

    /// <summary>Whether Security Hub is told.</summary>
    public bool TellsSecurityHub { get; init; }

    /// <summary>The addresses and the port of the mail server, <c>10.1.2.0/24:465</c>, or null.</summary>
    public (string Addresses, int Port)? MailServer { get; init; }

    /// <summary>The settings in a context.</summary>
    /// <exception cref="InvalidOperationException">It says something that cannot be.</exception>
    public static AuditorSettings Of(Node node)
    {
        var settings = new AuditorSettings
        {
            Domain = Text("auditorDomain") ?? Environment.Domain,
            CertificateArn = Text("auditorCertificate") ?? Environment.CertificateArn,
            Clients = Text("auditorClients") ?? "10.0.0.0/8",
            Authority = Text("auditorAuthority") ?? "https://login.housingtrends.com",
            Operators = Text("auditorOperators") ?? "platform",
            Readers = Text("auditorReaders") ?? "*",
            ExternalId = Text("auditorExternalId") ?? "housing-trends-auditor",
            Schedule = Text("auditorSchedule"),
            Secrets = Text("auditorSecrets")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Topic = Text("auditorTopic"),
            TopicKey = Text("auditorTopicKey"),
            TellsSecurityHub = node.TryGetContext("auditorSecurityHub") is true or "true",
            MailServer = Text("auditorMailServer") is { } server ? Server(server) : null,
        };
        return settings.Secrets.Contains(MailServerVariable, StringComparer.Ordinal) && !settings.Secrets.Contains(MailSenderVariable, StringComparer.Ordinal)
            ? throw new InvalidOperationException($"auditorSecrets names {MailServerVariable} without {MailSenderVariable}, the address that mails are from: the auditor would not start")
            : settings;

        string? Text(string name) => node.TryGetContext(name) as string;
    }

    private static (string Addresses, int Port) Server(string text) =>
        text.Split(':') is [var addresses, var port] && ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (addresses, number)
            : throw new InvalidOperationException($"auditorMailServer is {text}, and must be addresses and a port such as 10.1.2.0/24:465");
}
