using Tools.DriftFacts;
using Tools.DriftFacts.Schemas;

if (args is not [var schemas, var output])
{
    Console.Error.WriteLine("usage: dotnet run --project tools/DriftFacts -- SCHEMAS src/Auditor/Drift/Facts/facts.tsv");
    Console.Error.WriteLine();
    Console.Error.WriteLine("SCHEMAS is a folder of CloudFormation's resource provider schemas, one JSON file per type, or the zip file that AWS publishes of a region.");
    return 2;
}

try
{
    var types = WantedTypes.Read(Path.Combine("src", "Auditor", "Accounts", "Reads"));
    var table = FactsTable.Generate(SchemaFiles.Read(schemas, types));
    File.WriteAllText(output, table.Text);
    foreach (var line in table.Summary(types))
    {
        Console.WriteLine(line);
    }

    return 0;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
