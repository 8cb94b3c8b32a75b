using System.Collections.Immutable;
using Policies.Model;
using Scriban;

namespace Auditor.Authoring;

/// <summary>The files of a new policy: a policy that says nothing yet, with cases that fail until it does.</summary>
internal sealed class PolicyScaffold(PolicyName name, string resourceType)
{
    private readonly Type? _existing = ResourceViews.Find(resourceType);

    /// <summary>Whether the class would stand in the way of another one that its file, or any policy's, may mean.</summary>
    public bool HidesName => name.Class == View || typeof(Policy).Assembly.GetExportedTypes().Any(type => type.Name == name.Class && type.Namespace is "Policies" or "Policies.Model" or "Policies.Resources");

    private string View => _existing?.Name ?? ResourceViews.NameOf(resourceType);

    /// <summary>The files of a policy of one's own, in a folder for <c>--policy-path</c> or in a class library.</summary>
    public ImmutableArray<(string File, string Content)> Own(string folder) =>
    [
        (Path.Combine(folder, $"{name.Class}.cs"), Render("policy", name.Service, name.Service)),
        (Path.Combine(folder, $"{name.Class}.cases.yaml"), Render("cases", name.Service, name.Service)),
        .. ViewFile(folder, name.Service, name.Service),
    ];

    /// <summary>The files of a policy of the catalogue.</summary>
    /// <param name="root">The repository.</param>
    public ImmutableArray<(string File, string Content)> BuiltIn(string root)
    {
        var (space, views) = ($"Policies.{name.Service}", "Policies.Resources");
        var folder = Path.Combine(root, "src", "Policies", name.Service);
        return
        [
            (Path.Combine(folder, $"{name.Class}.cs"), Render("policy", space, views)),
            (Path.Combine(folder, $"{name.Class}.cases.yaml"), Render("cases", space, views)),
            (Path.Combine(folder, $"{name.Class}.cdk.cs"), "// Statements that build a compliant example with the CDK.\n"),
            (Path.Combine(root, "tests", "Policies.Tests", name.Service, $"{name.Class}Tests.cs"), Render("tests", space, views)),
            .. ViewFile(Path.Combine(root, "src", "Policies", "Resources"), space, views),
        ];
    }

    /// <summary>The catalogue's source with the policy's line, in the order of the others.</summary>
    public string Catalogue(string source)
    {
        var line = $"        typeof({name.Service}.{name.Class}),";
        var lines = source.Split('\n').ToList();
        var first = lines.FindIndex(IsEntry);
        lines.Insert(lines.FindIndex(first, one => !IsEntry(one) || string.CompareOrdinal(one, line) > 0), line);
        return string.Join('\n', lines);
    }

    private static bool IsEntry(string line) => line.TrimStart().StartsWith("typeof(", StringComparison.Ordinal);

    private IEnumerable<(string File, string Content)> ViewFile(string folder, string space, string viewSpace) =>
        _existing is null ? [(Path.Combine(folder, $"{View}.cs"), Render("view", space, viewSpace))] : [];

    private string Render(string template, string space, string viewSpace)
    {
        using var stream = typeof(PolicyScaffold).Assembly.GetManifestResourceStream($"Authoring/{template}.scriban")!;
        using var reader = new StreamReader(stream);
        return Template.Parse(reader.ReadToEnd()).Render(new
        {
            name.Id,
            name.Service,
            name.Class,
            Type = resourceType,
            View,
            Variable = PolicyName.Variable(View),
            Space = space,
            ViewSpace = viewSpace,
            UsesViews = _existing is not null || viewSpace == "Policies.Resources",
        });
    }
}
