using Seeding.Templates;

namespace Seeding.Services;

/// <summary>The CDK's custom resources that carry values from one region to another.</summary>
internal static class CustomResources
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["Custom::CrossRegionExportWriter"] = resource => Task.FromResult(Write(resource)),
        ["Custom::CrossRegionExportReader"] = resource => Task.FromResult(Read(resource)),
    };

    private static Created Write(Creation resource)
    {
        var writer = resource.Property("WriterProps")!;
        foreach (var (name, value) in writer["exports"]!.AsObject())
        {
            resource.Stack.Exports.WriteParameter((string)writer["region"]!, name, value!.AsText());
        }

        return new Created(resource.GeneratedName());
    }

    private static Created Read(Creation resource) =>
        resource.Property("ReaderProps")!["imports"]!.AsObject()
            .Aggregate(new Created(resource.GeneratedName()), (reader, import) => reader.With(import.Key, import.Value!.AsText()));
}
