using Auditor.Tests;
using Policies.Model;

namespace Policies.Tests;

public sealed class ConventionTests
{
    private static readonly Type[] PolicyTypes =
        [.. typeof(PolicyCatalog).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Policy)) && !type.IsAbstract)];

    private static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static TheoryData<string> Ids => [.. PolicyCatalog.All.Select(policy => policy.Id)];

    [Fact]
    public void Every_policy_is_in_the_catalogue_once()
    {
        Assert.Equal(
            PolicyTypes.Select(type => type.FullName).Order(StringComparer.Ordinal),
            PolicyCatalog.All.Select(policy => policy.PolicyType.FullName).Order(StringComparer.Ordinal));
        Assert.Equal(PolicyCatalog.All.Length, PolicyCatalog.All.Select(policy => policy.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_policy_of_the_design_is_in_the_catalogue()
    {
        var file = SharedFolder.Find("design/policy-ids.txt");
        Assert.SkipWhen(file is null, SharedFolder.Absent);
        Assert.Empty(File.ReadLines(file).Where(id => id.Length > 0).Except(PolicyCatalog.All.Select(policy => policy.Id), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_is_folder_and_class_in_kebab_case(string id)
    {
        var type = Find(id).PolicyType;
        var service = type.Namespace!.Split('.')[^1].ToLowerInvariant();
        Assert.Equal(id, $"{service}-{KebabCase(type.Name)}");
        Assert.True(File.Exists(Path.Combine(Root, "src", "Policies", type.Namespace.Split('.')[^1], $"{type.Name}.cs")), $"{type.FullName} is not in the file of its name");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_policy_has_tests_of_its_own(string id)
    {
        var type = Find(id).PolicyType;
        Assert.True(
            File.Exists(Path.Combine(Root, "tests", "Policies.Tests", type.Namespace!.Split('.')[^1], $"{type.Name}Tests.cs")),
            $"tests/Policies.Tests/{type.Namespace.Split('.')[^1]}/{type.Name}Tests.cs is missing");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Metadata_reads_as_documentation(string id)
    {
        var metadata = Find(id).Metadata;
        Assert.False(metadata.Title.EndsWith('.'), "a title is a sentence without its full stop");
        Assert.EndsWith(".", metadata.Rationale, StringComparison.Ordinal);
        Assert.EndsWith(".", metadata.Remediation, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', metadata.Remediation);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_parameter_has_a_default_and_a_description(string id) =>
        Assert.All(Find(id).Parameters, parameter => Assert.NotEmpty(parameter.Description));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_policy_judges_a_bare_resource_without_throwing(string id)
    {
        var policy = Find(id).Default;
        foreach (var type in policy.ResourceTypes.Select(type => type == Policy.AnyType ? "AWS::S3::Bucket" : type))
        {
            var graph = TestGraphs.FromTemplate($$"""{ "Resources": { "Bare": { "Type": "{{type}}" } } }""");
            Assert.True(Enum.IsDefined(policy.Judge(graph.Definitions[0], graph).Outcome));
        }
    }

    [Fact]
    public void Policies_know_nothing_of_aws_clients_and_the_cdk() =>
        Assert.DoesNotContain(typeof(PolicyCatalog).Assembly.GetReferencedAssemblies(), assembly => assembly.Name!.StartsWith("AWSSDK", StringComparison.Ordinal) || assembly.Name.StartsWith("Amazon", StringComparison.Ordinal));

    [Fact]
    public void Every_control_names_a_policy_and_its_source() =>
        Assert.All(PolicyCatalog.All.SelectMany(policy => ControlTable.For(policy.Id)), control => Assert.NotEmpty(control.Basis));

    private static string KebabCase(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) && !char.IsAsciiLetterUpper(name[index - 1]) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();

    private static PolicyDescriptor Find(string id) => PolicyCatalog.All.Single(policy => policy.Id == id);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Auditor.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
