using System.Globalization;

namespace FakeAws.Scale.Estates;

/// <summary>A type of resource that every stack has some of; they are numbered through all stacks.</summary>
/// <param name="Type">CloudFormation's type.</param>
/// <param name="Name">The beginning of the logical ids.</param>
/// <param name="Weight">How many of 200 resources are of the type.</param>
/// <param name="PhysicalId">The physical id of one.</param>
/// <param name="Properties">What the template says of one.</param>
/// <param name="Drifts">The property that changes where one drifts; null where none does.</param>
internal sealed record EstateKind(string Type, string Name, int Weight, Func<int, string> PhysicalId, Func<int, string> Properties, string? Drifts = null)
{
    /// <summary>Whether one that drifts may be deleted, because nothing else goes with it.</summary>
    public bool GoesAlone { get; init; } = true;

    /// <summary>How many each stack has.</summary>
    public int PerStack { get; set; }

    public int StackOf(int number) => number / PerStack;

    /// <summary>The place within the stack.</summary>
    public int IndexOf(int number) => number % PerStack;

    public string LogicalId(int number) => string.Create(CultureInfo.InvariantCulture, $"{Name}{IndexOf(number)}");

    /// <summary>A name that tells the stack and the place in it: <c>estate-0007-log-3</c>.</summary>
    public string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{ScaleEstate.StackName(StackOf(number))}-{Name.ToLowerInvariant()}-{IndexOf(number)}");

    /// <summary>The number of what has a name.</summary>
    public int NumberOf(string name)
    {
        var parts = name.Split('-');
        return (int.Parse(parts[1], CultureInfo.InvariantCulture) * PerStack) + int.Parse(parts[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>The name as a template says it.</summary>
    public string TemplateName(int number) => string.Create(CultureInfo.InvariantCulture, $$"""{"Fn::Sub":"${AWS::StackName}-{{Name.ToLowerInvariant()}}-{{IndexOf(number)}}"}""");

    /// <summary>A reference to one of another kind in the same stack, the same one each time.</summary>
    public string LogicalIdFor(EstateKind other, int number) => string.Create(CultureInfo.InvariantCulture, $"{Name}{NumberFor(other, number) % PerStack}");

    /// <summary>The number of that one.</summary>
    public int NumberFor(EstateKind other, int number) => (other.StackOf(number) * PerStack) + (other.IndexOf(number) % PerStack);
}
