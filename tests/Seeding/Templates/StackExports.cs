namespace Seeding.Templates;

/// <summary>What stacks of an application tell each other: exports, and parameters of Systems Manager across regions.</summary>
internal sealed class StackExports
{
    private readonly Dictionary<(string Region, string Name), string> _exports = [];
    private readonly Dictionary<(string Region, string Name), string> _parameters = [];

    public void Export(string region, string name, string value) => _exports[(region, name)] = value;

    public string Import(string region, string name) =>
        _exports.TryGetValue((region, name), out var value) ? value : throw new SeedException($"No stack in {region} exports {name}: are the stacks depended on chosen?");

    public void WriteParameter(string region, string name, string value) => _parameters[(region, name)] = value;

    /// <summary>The value of a parameter, or a literal in the place of one that nothing wrote.</summary>
    public string ReadParameter(string region, string name) => _parameters.GetValueOrDefault((region, name), $"value-of{name.Replace('/', '-')}");
}
