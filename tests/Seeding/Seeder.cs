using FakeAws.Seeding;
using Seeding.Services;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding;

/// <summary>Creates the resources of a synthesized application by plain API calls, as CloudFormation would.</summary>
public static class Seeder
{
    private static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>>[] Services =
    [
        Backup.Types, CloudFront.Types, CustomResources.Types, Ec2.Types, Ecr.Types, Ecs.Types, ElastiCache.Types, Iam.Types, Kms.Types,
        Lambda.Types, LoadBalancing.Types, Logs.Types, Notifications.Types, Rds.Types, Route53.Types, S3.Types, Secrets.Types, Waf.Types,
    ];

    private static readonly Dictionary<string, Func<Creation, Task<Created>>> Creators =
        Services.SelectMany(service => service).ToDictionary(StringComparer.Ordinal);

    public static async Task<SeededAccount> SeedAsync(SeedOptions options)
    {
        using var http = new HttpClient { BaseAddress = options.Endpoint };
        // Functions are created but never run.
        using var settings = new StringContent("""{"lambda":{"use_docker":false}}""");
        using var configured = await http.PostAsync("/moto-api/config", settings);
        var exports = new StackExports();
        var stacks = new List<SeededStack>();
        var gaps = new List<SeedGap>();
        foreach (var definition in AssemblyStack.Read(options))
        {
            stacks.Add(await CreateAsync(new StackState(definition, exports), new AwsCalls(http, options.Account, options.AccessKey, definition.Region), gaps));
        }

        return new SeededAccount { Account = options.Account, Stacks = stacks, Gaps = gaps };
    }

    private static async Task<SeededStack> CreateAsync(StackState stack, AwsCalls calls, List<SeedGap> gaps)
    {
        var evaluator = new Evaluator(stack);
        var templates = stack.Template["Resources"]!.AsObject();
        var created = new List<SeededResource>();
        foreach (var id in CreationOrder.Of(templates))
        {
            var template = templates[id]!;
            if ((string?)template["Condition"] is { } condition && !evaluator.Condition(condition))
            {
                continue;
            }

            var properties = evaluator.Evaluate(template["Properties"])?.AsObject() ?? [];
            var resource = new Creation(stack, id, (string)template["Type"]!, properties, calls);
            var result = await CreateAsync(resource, gaps);
            stack.Resources.Add(id, result);
            created.Add(new SeededResource { LogicalId = id, Type = resource.Type, PhysicalId = result.PhysicalId, Properties = properties, Attributes = result.Attributes });
        }

        foreach (var setting in stack.AfterResources)
        {
            await setting();
        }

        return new SeededStack
        {
            Name = stack.Definition.Name,
            Id = stack.Id,
            Region = stack.Definition.Region,
            Account = stack.Definition.Account,
            Template = stack.Definition.TemplateText,
            Parameters = stack.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.AsText(), StringComparer.Ordinal),
            Tags = stack.Definition.Tags,
            Outputs = Export(stack, evaluator),
            Resources = created,
        };
    }

    private static async Task<Created> CreateAsync(Creation resource, List<SeedGap> gaps)
    {
        gaps.AddRange(MotoGaps.Of(resource));

        if (MotoGaps.Invent(resource) is { } invented)
        {
            return invented;
        }

        var creator = Creators.GetValueOrDefault(resource.Type) ?? throw new SeedException($"{resource.Stack.Definition.Name}: nothing creates {resource.Type} ({resource.LogicalId})");
        var created = await creator(resource);

        return !resource.Type.StartsWith("Custom::", StringComparison.Ordinal) && resource.Unseen.FirstOrDefault() is { } unseen
            ? throw new SeedException($"{resource.Stack.Definition.Name}: {resource.LogicalId} ({resource.Type}) would lose its property {unseen}")
            : created;
    }

    /// <summary>The stack's outputs, told to the stacks that import them.</summary>
    private static Dictionary<string, string> Export(StackState stack, Evaluator evaluator)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, output) in stack.Template["Outputs"]?.AsObject() ?? [])
        {
            outputs[name] = evaluator.Evaluate(output!["Value"])!.AsText();
            if (evaluator.Evaluate(output["Export"]?["Name"]) is { } export)
            {
                stack.Exports.Export(stack.Definition.Region, export.AsText(), outputs[name]);
            }
        }

        return outputs;
    }
}
