namespace Auditor.Tests.Commands;

/// <summary>A folder of files for one test; it is removed afterwards.</summary>
internal sealed class WorkingFolder : IDisposable
{
    /// <summary>A template with findings of known policies: <c>rds-multi-az</c> is NonCompliant on <c>Database</c>, in line 6.</summary>
    public const string Database = """
        AWSTemplateFormatVersion: "2010-09-09"
        Resources:
          Database:
            Type: AWS::RDS::DBInstance
            Properties:
              MultiAZ: false
              StorageEncrypted: true
        """;

    public WorkingFolder() => Path = Directory.CreateTempSubdirectory("auditor-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public WorkingFolder With(string name, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this;
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public AuditorProcess Run(params string[] arguments) => AuditorProcess.Run(Path, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
