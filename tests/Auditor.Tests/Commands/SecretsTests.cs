using Auditor.Reporting;

namespace Auditor.Tests.Commands;

/// <summary>No report shows a secret of the template or of the command line, whatever is found around it.</summary>
public sealed class SecretsTests
{
    private const string Template = """
        Transform: Macro
        Parameters:
          DbPass:
            Type: String
            NoEcho: true
            Default: hunter2-default
          Plain: { Type: String }
        Resources:
          Database:
            Type: AWS::RDS::DBInstance
            Properties:
              MultiAZ: false
              MasterUserPassword: hunter2-literal
          Sub:
            Type: AWS::RDS::DBInstance
            Properties:
              MasterUserPassword: !Sub "hunter2-sub${AWS::Region}"
              MultiAZ: false
          Given:
            Type: AWS::RDS::DBInstance
            Properties:
              MasterUserPassword: !Ref Plain
              MultiAZ: false
          NextLine:
            Type: AWS::RDS::DBInstance
            Properties:
              MasterUserPassword:
                hunter2-next-line
              MultiAZ: false
          Cache:
            Type: AWS::ElastiCache::ReplicationGroup
            Properties:
              ReplicationGroupDescription: x
              AuthToken: "hunter2-\x74oken"
              TransitEncryptionEnabled: false
          Task:
            Type: AWS::ECS::TaskDefinition
            Properties:
              ContainerDefinitions:
                - Name: a
                  Image: x
                  Privileged: true
                  Environment:
                    - { Name: ConnectionStrings__Default, Value: "Server=db;User Id=app;Password=hunter2-connection" }
                    - { Name: Source, Value: "jdbc:postgresql://db/shop?user=a&password=hunter2-query" }
                    - { Name: DB_PASSWORD, Value: hunter2-environment }
                    - Name: URL
                      Value: postgres://user:hunter2-url@host/db
                  User: root
          Topic:
            Type: AWS::SNS::Subscription
            Properties: { Protocol: http, Endpoint: "http://user:hunter2-endpoint@host/x" }
          Site:
            Type: AWS::CloudFront::Distribution
            Properties:
              DistributionConfig:
                Origins:
                  - Id: x
                    DomainName: x.com
                    OriginCustomHeaders: [ { HeaderName: X-Secret, HeaderValue: hunter2-header } ]
                    CustomOriginConfig: { OriginProtocolPolicy: http-only }
          Server:
            Type: AWS::EC2::Instance
            Properties:
              UserData: !Base64 |
                export DB_PASSWORD=hunter2-user-data
                /opt/start --key hunter2-of-no-name
              AssociatePublicIpAddress: true
              Tags: [ { Key: Password, Value: hunter2-tag } ]
          Secret:
            Type: AWS::SecretsManager::Secret
            Properties:
              SecretString: '{"password":"hunter2-json"}'
        """;

    private static readonly string[] Formats = [.. ReportFormats.All.Select(writer => writer.Format).Where(format => format != "console")];

    private static readonly string[] Given =
        ["check", "template.yaml", "minified.json", "--parameter-file", "p.json", "--parameter", "DbPass=hunter2-given", "--parameter", "Pw=hunter2-given", "--parameter", "hunter2=hunter2-undeclared"];

    private const string Minified =
        """{"Parameters":{"Pw":{"Type":"String","NoEcho":true,"Default":"hunter2-minified"}},"Resources":{"D":{"Type":"AWS::RDS::DBInstance","Properties":{"MultiAZ":false,"MasterUserPassword":{"Fn::Join":["",["hunter2-join",{"Ref":"AWS::Region"}]]}}},"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"a","Environment":[{"Name":"API_TOKEN","Value":"hunter2-variable"}]}]}}}}""";

    [Fact]
    public void No_format_shows_a_secret()
    {
        using var folder = new WorkingFolder().With("template.yaml", Template).With("minified.json", Minified).With("p.json", """{ "Plain": "hunter2-from-file" }""");
        var result = folder.Run(
            [.. Given, "--all", "--verbose", "--recovery", "--format", "console", .. Formats.SelectMany(format => (string[])["--format", format]), .. Formats.SelectMany(format => (string[])["--output", $"r.{format}"])]);
        Assert.Equal(1, result.ExitCode);
        foreach (var (name, report) in ((string, string)[])[("console", result.Output), ("errors", result.Errors), .. Formats.Select(format => (format, folder.Read($"r.{format}")))])
        {
            Assert.True(!report.Contains("hunter2-", StringComparison.Ordinal), $"{name}: {report[Math.Max(0, report.IndexOf("hunter2-", StringComparison.Ordinal) - 200)..][..Math.Min(300, report.Length)]}");
        }

        Assert.Contains("MultiAZ: false", folder.Read("r.html"), StringComparison.Ordinal);
    }
}
