using Policies.Model;

namespace Policies.Resources;

/// <summary>A template as a whole: what stands in it beside its resources.</summary>
public sealed record TemplateFile(Resource Resource) : IResourceView<TemplateFile>
{
    /// <inheritdoc/>
    public static string Type => "AWS::CloudFormation::Template";

    /// <inheritdoc/>
    public static TemplateFile View(Resource resource) => new(resource);

    /// <summary>The declared parameters, as they are written.</summary>
    public Many<(string Name, Property Declaration)> Parameters => Resource["Parameters"].Entries;

    /// <summary>The macros and loops whose result is not known here.</summary>
    public Many<Property> NotExpanded => Resource["NotExpanded"].Items;
}
